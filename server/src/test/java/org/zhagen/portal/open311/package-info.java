/** Tests of what programs meet that report for residents. */
@NullMarked
package org.zhagen.portal.open311;

import org.jspecify.annotations.NullMarked;
