/** Tests of the pages and the API of tickets. */
@NullMarked
package org.zhagen.ticket.web;

import org.jspecify.annotations.NullMarked;
