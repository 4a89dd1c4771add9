/** Tests of identity, and how the tests of other rooms act as somebody. */
@NullMarked
package org.zhagen.identity;

import org.jspecify.annotations.NullMarked;
