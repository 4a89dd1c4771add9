/**
 * Whether a playbook suits a site: verdict, score, preconditions, variant, cost, and sites that are alike. One site at a time,
 * or a whole country in columns, with the same answers. What the site then changes is not here; see {@code adaptation}.
 */
@NullMarked
package org.zhagen.kernel.fit;

import org.jspecify.annotations.NullMarked;
