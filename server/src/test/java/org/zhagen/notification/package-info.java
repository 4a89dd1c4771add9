/** Tests of what people are told, against receivers of this machine. */
@NullMarked
package org.zhagen.notification;

import org.jspecify.annotations.NullMarked;
