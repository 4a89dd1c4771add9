package org.zhagen.adaptation.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.Variants;
import org.zhagen.kernel.rule.Bindings;
import org.zhagen.kernel.site.Profile;
import org.zhagen.registry.Published;
import org.zhagen.registry.book.RuleWords;

/** The variants of a playbook with what they say to a site. */
@Component
class VariantViews {

    /**
     * A variant.
     *
     * @param suits {@code true}, {@code false} or {@code unknown}
     * @param proposed whether it is the first that suits
     */
    record View(
            String id,
            String title,
            String when,
            String learnedFrom,
            int changes,
            boolean coreOnly,
            String suits,
            boolean proposed) {}

    List<View> of(Published published, Profile site, Locale language) {
        var playbook = published.playbook();
        RuleWords words = new RuleWords(playbook.model(), playbook.vocabulary().fields(), language);
        String proposed = Variants.suiting(playbook, site.values())
                .map(variant -> variant.id())
                .orElse("");
        return playbook.model().variants().stream()
                .map(variant -> new View(
                        variant.id(),
                        variant.title(),
                        words.of(variant.when()),
                        variant.learnedFrom(),
                        variant.changes().size() + variant.set().size(),
                        variant.coreOnly(),
                        Code.kebab(playbook.truth(variant.when(), new Bindings(site.values(), Map.of()))),
                        variant.id().equals(proposed)))
                .toList();
    }
}
