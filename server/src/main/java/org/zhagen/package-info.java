/** The server as a whole: only the application class stands here. What it does is in the rooms below. */
@NullMarked
package org.zhagen;

import org.jspecify.annotations.NullMarked;
