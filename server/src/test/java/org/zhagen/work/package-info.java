/** Tests of the inbox on PostgreSQL. */
@NullMarked
package org.zhagen.work;

import org.jspecify.annotations.NullMarked;
