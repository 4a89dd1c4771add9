@NullMarked
package org.zhagen.registry.edit;

import org.jspecify.annotations.NullMarked;
