/** Tests of the registry's front doors on a real database. */
@NullMarked
package org.zhagen.registry;

import org.jspecify.annotations.NullMarked;
