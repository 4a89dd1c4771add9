/** The page of one's day, as those who work in the rooms see it. */
@NullMarked
package org.zhagen.desk;

import org.jspecify.annotations.NullMarked;
