/** Tests of the registry. */
@NullMarked
package org.zhagen.registry;

import org.jspecify.annotations.NullMarked;
