/** Pages for residents and officers, and Open311; asks only the front doors of the room. */
@NullMarked
package org.zhagen.portal.web;

import org.jspecify.annotations.NullMarked;
