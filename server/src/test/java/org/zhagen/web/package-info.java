/** Tests of what all pages have in common, and the browser that page tests of every room use. */
@NullMarked
package org.zhagen.web;

import org.jspecify.annotations.NullMarked;
