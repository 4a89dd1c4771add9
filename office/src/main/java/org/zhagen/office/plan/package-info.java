/**
 * The documents of a site's plan: what templates may say about it, the standard templates, and the three lists. How a document
 * or a ledger is laid out is not here; see {@code org.zhagen.office}.
 */
@NullMarked
package org.zhagen.office.plan;

import org.jspecify.annotations.NullMarked;
