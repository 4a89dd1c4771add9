/**
 * How a ticket goes through the stages of a procedure: what happened, what is to be done next and by whom, which clocks run, and
 * which moves are allowed. Who a party is, what people are told and where it is kept are not here.
 */
@NullMarked
package org.zhagen.kernel.flow;

import org.jspecify.annotations.NullMarked;
