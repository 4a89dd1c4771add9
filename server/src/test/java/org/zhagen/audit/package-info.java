/** Tests of the audit. */
@NullMarked
package org.zhagen.audit;

import org.jspecify.annotations.NullMarked;
