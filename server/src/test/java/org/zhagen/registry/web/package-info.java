/** Tests of the registry's pages and API. */
@NullMarked
package org.zhagen.registry.web;

import org.jspecify.annotations.NullMarked;
