/** Tests of the pages of the portal. */
@NullMarked
package org.zhagen.portal.web;

import org.jspecify.annotations.NullMarked;
