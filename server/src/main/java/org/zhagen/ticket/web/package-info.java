/** Pages and API of tickets. No rule is here: these ask the front doors. */
@NullMarked
package org.zhagen.ticket.web;

import org.jspecify.annotations.NullMarked;
