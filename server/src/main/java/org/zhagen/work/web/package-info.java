/** Pages and API of the inbox. No rule is here: these ask the front doors. */
@NullMarked
package org.zhagen.work.web;

import org.jspecify.annotations.NullMarked;
