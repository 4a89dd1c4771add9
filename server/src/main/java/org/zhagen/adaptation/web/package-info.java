/** Plans for people and programs. */
@NullMarked
package org.zhagen.adaptation.web;

import org.jspecify.annotations.NullMarked;
