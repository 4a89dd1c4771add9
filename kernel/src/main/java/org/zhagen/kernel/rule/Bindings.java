package org.zhagen.kernel.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of one site and of the parameters, by kebab-case id. A value that is absent, or not of the declared type's
 * Java class, is unknown.
 *
 * @param site the site's values
 * @param params the parameters' values
 */
public record Bindings(Map<String, ?> site, Map<String, ?> params) {

    @Nullable
    Object find(Name name) {
        return (name.ofSite() ? site : params).get(name.id());
    }
}
