/** Pages and API of the three lists. No rule is here: these ask the front doors. */
@NullMarked
package org.zhagen.ledger.web;

import org.jspecify.annotations.NullMarked;
