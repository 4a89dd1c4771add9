/** Tests of the pages of plans. */
@NullMarked
package org.zhagen.adaptation.web;

import org.jspecify.annotations.NullMarked;
