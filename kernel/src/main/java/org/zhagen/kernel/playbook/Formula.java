package org.zhagen.kernel.playbook;

import java.util.Optional;
import java.util.Set;
import org.zhagen.kernel.rule.Bindings;
import org.zhagen.kernel.rule.Rule;

/** What a {@link RuleText} turned out to be: a plain value, or a rule. */
public sealed interface Formula {

    /** The value for a site, of the type that the place of the text asks for; empty where it is unknown. */
    Optional<Object> value(Bindings bindings);

    /** The profile fields that it mentions. */
    Set<String> siteFields();

    /** A plain value. */
    record Constant(Object constant) implements Formula {
        @Override
        public Optional<Object> value(Bindings bindings) {
            return Optional.of(constant);
        }

        @Override
        public Set<String> siteFields() {
            return Set.of();
        }
    }

    /** A rule. */
    record Computed(Rule rule) implements Formula {
        @Override
        public Optional<Object> value(Bindings bindings) {
            return rule.value(bindings);
        }

        @Override
        public Set<String> siteFields() {
            return rule.siteFields();
        }
    }
}
