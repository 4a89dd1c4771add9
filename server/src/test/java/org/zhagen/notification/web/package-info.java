/** Tests of the pages and the API of what people are told. */
@NullMarked
package org.zhagen.notification.web;

import org.jspecify.annotations.NullMarked;
