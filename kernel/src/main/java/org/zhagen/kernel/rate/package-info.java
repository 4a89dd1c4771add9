/**
 * How well tickets were answered, as those say who raised them: the three rates, whom to ask, and whether there are too many or too
 * few of something. Whether a practice had an effect is not here, nor anything about single people.
 */
@NullMarked
package org.zhagen.kernel.rate;

import org.jspecify.annotations.NullMarked;
