/** Tests of plans. */
@NullMarked
package org.zhagen.adaptation;

import org.jspecify.annotations.NullMarked;
