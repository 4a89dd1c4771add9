/** Runs every command in this process, as its users would, and reads what it says. */
@NullMarked
package org.zhagen.cli;

import org.jspecify.annotations.NullMarked;
