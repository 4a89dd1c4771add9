/**
 * What a displayed practice (亮点) has to show for itself: its results, how strongly they are known, and whether it looks like
 * mere paper. Who displays, reviews or decides is not here, nor what becomes of a practice once it is a playbook.
 */
@NullMarked
package org.zhagen.kernel.practice;

import org.jspecify.annotations.NullMarked;
