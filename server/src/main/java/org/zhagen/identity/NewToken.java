package org.zhagen.identity;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A personal token to be made.
 *
 * @param name for oneself
 * @param scopes ids of permissions that one has oneself at the moment
 * @param until the last day; null where it could not be read
 */
public record NewToken(
        String name, Set<String> scopes, @Nullable LocalDate until) {

    public NewToken {
        scopes = Set.copyOf(scopes);
    }
}
