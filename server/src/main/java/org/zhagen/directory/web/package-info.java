/** Pages and API of the directory. No rule is here: these ask the front doors. */
@NullMarked
package org.zhagen.directory.web;

import org.jspecify.annotations.NullMarked;
