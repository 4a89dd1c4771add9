/** Tests of the pages of reviews. */
@NullMarked
package org.zhagen.review.web;

import org.jspecify.annotations.NullMarked;
