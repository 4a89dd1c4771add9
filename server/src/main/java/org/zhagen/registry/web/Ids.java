package org.zhagen.registry.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;

/** Enum constants by their ids, as they stand in addresses. */
final class Ids {

    private Ids() {}

    /** The constant with an id such as {@code elderly-care}; null for none. */
    static <E extends Enum<E>> @Nullable E read(Class<E> type, @Nullable String id) {
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> Code.kebab(constant).equals(id))
                .findFirst();
        return found.orElse(null);
    }
}
