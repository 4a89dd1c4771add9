/** Pages, streams, calendars and API of what people are told. Nothing is decided here. */
@NullMarked
package org.zhagen.notification.web;

import org.jspecify.annotations.NullMarked;
