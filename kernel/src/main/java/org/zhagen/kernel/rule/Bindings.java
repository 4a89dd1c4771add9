package org.zhagen.kernel.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of one site, of the parameters and of what was observed, by kebab-case id. A value that is absent, or not of the declared type's
 * Java class, is unknown.
 *
 * @param site the site's values
 * @param params the parameters' values
 * @param observed the values that a signal watches; empty for all other rules
 */
public record Bindings(Map<String, ?> site, Map<String, ?> params, Map<String, ?> observed) {

    /** Bindings for a rule that watches nothing. */
    public Bindings(Map<String, ?> site, Map<String, ?> params) {
        this(site, params, Map.of());
    }

    @Nullable
    Object find(Name name) {
        Map<String, ?> values = switch (name.root()) {
            case Name.SITE -> site;
            case Name.PARAMS -> params;
            default -> observed;
        };
        return values.get(name.id());
    }
}
