/** Tests of tickets on PostgreSQL. */
@NullMarked
package org.zhagen.ticket;

import org.jspecify.annotations.NullMarked;
