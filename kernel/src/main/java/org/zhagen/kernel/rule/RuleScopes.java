package org.zhagen.kernel.rule;

import java.util.Map;

/**
 * Hands out scopes and keeps those used last, with the rules compiled in them: an effective plan has almost all of its rules in
 * common with the playbook that it comes from. Safe to share between threads.
 */
public final class RuleScopes {

    private static final int MOST = 64;

    private final Recent<Names, RuleScope> scopes = new Recent<>(MOST);

    private record Names(Map<String, Declared> site, Map<String, Declared> params, Map<String, Declared> observed) {}

    /** The scope with these names, see {@link RuleScope#of(Map, Map, Map)}. */
    public RuleScope of(Map<String, Declared> site, Map<String, Declared> params, Map<String, Declared> observed) {
        Names names = new Names(Map.copyOf(site), Map.copyOf(params), Map.copyOf(observed));
        return scopes.get(names, () -> RuleScope.of(site, params, observed));
    }
}
