/** Tests of the pages and the API of the three lists. */
@NullMarked
package org.zhagen.ledger.web;

import org.jspecify.annotations.NullMarked;
