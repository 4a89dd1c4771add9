/** Tests of what residents meet. */
@NullMarked
package org.zhagen.portal;

import org.jspecify.annotations.NullMarked;
