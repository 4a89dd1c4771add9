/** Tests of the pages of the inbox and the desk. */
@NullMarked
package org.zhagen.work.web;

import org.jspecify.annotations.NullMarked;
