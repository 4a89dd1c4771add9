/** The profiles of the demo city. Nothing here is there in production. */
@NullMarked
package org.zhagen.assessment.demo;

import org.jspecify.annotations.NullMarked;
