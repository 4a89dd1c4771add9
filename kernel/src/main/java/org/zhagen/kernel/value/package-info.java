/**
 * The kinds of value that profiles, parameters and rules share, and how people write them. What a value is for, and
 * the rules over values, are not here.
 */
@NullMarked
package org.zhagen.kernel.value;

import org.jspecify.annotations.NullMarked;
