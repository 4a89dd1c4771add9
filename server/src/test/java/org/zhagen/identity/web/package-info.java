/** Tests of the pages and the API of identity. */
@NullMarked
package org.zhagen.identity.web;

import org.jspecify.annotations.NullMarked;
