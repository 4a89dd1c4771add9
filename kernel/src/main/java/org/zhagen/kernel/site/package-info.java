/**
 * What is known of a site: the dictionary of profile fields and the profiles themselves. Which playbook suits a site is not
 * here; see {@code fit}.
 */
@NullMarked
package org.zhagen.kernel.site;

import org.jspecify.annotations.NullMarked;
