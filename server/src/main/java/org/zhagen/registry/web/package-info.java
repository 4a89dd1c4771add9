/** Pages and API of the registry. No rule is here: these ask the front doors. */
@NullMarked
package org.zhagen.registry.web;

import org.jspecify.annotations.NullMarked;
