/** Measurements beside named peers in the same run. Nothing here is part of the product. */
@NullMarked
package org.zhagen.bench;

import org.jspecify.annotations.NullMarked;
