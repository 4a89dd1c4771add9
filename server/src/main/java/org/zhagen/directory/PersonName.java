package org.zhagen.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as other rooms show one.
 *
 * @param unit of the main position; null when they hold none at present
 */
public record PersonName(UUID id, String name, @Nullable UUID unit, String unitName, String title) {}
