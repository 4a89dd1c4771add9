/**
 * What a playbook asks of people in forms, reports, surveys and confirmations, in minutes. What was really spent is not here, nor
 * the time of the work itself: that is what indicators of burden are for.
 */
@NullMarked
package org.zhagen.kernel.burden;

import org.jspecify.annotations.NullMarked;
