/** Tests of the directory on a real database. */
@NullMarked
package org.zhagen.directory;

import org.jspecify.annotations.NullMarked;
