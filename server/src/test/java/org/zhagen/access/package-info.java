/** What tests of all rooms ask of the answers of front doors. */
@NullMarked
package org.zhagen.access;

import org.jspecify.annotations.NullMarked;
