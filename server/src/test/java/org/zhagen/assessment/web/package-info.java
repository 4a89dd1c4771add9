/** Tests of the pages of site profiles. */
@NullMarked
package org.zhagen.assessment.web;

import org.jspecify.annotations.NullMarked;
