/** The page of one's day. */
@NullMarked
package org.zhagen.desk.web;

import org.jspecify.annotations.NullMarked;
