/** The pages and calls of uploaded tables. What an upload does is decided by the front door, not here. */
@NullMarked
package org.zhagen.intake.web;

import org.jspecify.annotations.NullMarked;
