/** Tests of reviews: figures worked out by hand, visits from both ends, and who may not. */
@NullMarked
package org.zhagen.review;

import org.jspecify.annotations.NullMarked;
