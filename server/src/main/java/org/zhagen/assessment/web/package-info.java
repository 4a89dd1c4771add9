/** Pages and API of site profiles. No rule is here: these ask the front door. */
@NullMarked
package org.zhagen.assessment.web;

import org.jspecify.annotations.NullMarked;
