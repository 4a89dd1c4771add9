/** Pages and API of reviews. What they show is asked of the front doors; nothing is decided here. */
@NullMarked
package org.zhagen.review.web;

import org.jspecify.annotations.NullMarked;
