/**
 * Time that counts: working days and hours, deadlines, pauses, where the time of a deadline went, and hours of quiet. What a
 * stage allows is not here; see {@code playbook.Procedure}. Nothing here asks what time it is.
 */
@NullMarked
package org.zhagen.kernel.clock;

import org.jspecify.annotations.NullMarked;
