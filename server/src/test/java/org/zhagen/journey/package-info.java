/** The corridor from end to end, as the people of the demo city walk it, in a real browser. What one room does by itself is not here. */
@NullMarked
package org.zhagen.journey;

import org.jspecify.annotations.NullMarked;
