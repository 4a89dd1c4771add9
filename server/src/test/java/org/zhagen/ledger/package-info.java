/** Tests of the three lists on PostgreSQL. */
@NullMarked
package org.zhagen.ledger;

import org.jspecify.annotations.NullMarked;
