/** Tests of searching. */
@NullMarked
package org.zhagen.registry.search;

import org.jspecify.annotations.NullMarked;
