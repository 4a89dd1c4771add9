/** The server as a process of its own, as it runs in a city. */
@NullMarked
package org.zhagen.start;

import org.jspecify.annotations.NullMarked;
