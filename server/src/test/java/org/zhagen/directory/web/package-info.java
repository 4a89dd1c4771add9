/** Tests of the pages and the API of the directory. */
@NullMarked
package org.zhagen.directory.web;

import org.jspecify.annotations.NullMarked;
