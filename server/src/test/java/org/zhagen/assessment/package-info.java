/** Tests of what is known of sites. */
@NullMarked
package org.zhagen.assessment;

import org.jspecify.annotations.NullMarked;
