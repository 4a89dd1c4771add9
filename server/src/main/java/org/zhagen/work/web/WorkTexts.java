package org.zhagen.work.web;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.identity.RoleView;
import org.zhagen.identity.Roles;
import org.zhagen.web.RegionTexts;
import org.zhagen.work.Assignee;

/** What pages of the inbox say about whose a matter is. */
@Component
class WorkTexts {

    private final Roles roles;
    private final RegionTexts regions;
    private final MessageSource words;

    WorkTexts(Roles roles, RegionTexts regions, MessageSource words) {
        this.roles = roles;
        this.regions = regions;
        this.words = words;
    }

    /** For one page: looks the roles up once. */
    Said in(Locale language) {
        Map<String, String> names =
                roles.all().stream().collect(Collectors.toMap(RoleView::id, role -> role.name(language)));
        return new Said(names, regions, words, language);
    }

    /** The words of one page. */
    static final class Said {

        private final Map<String, String> roles;
        private final RegionTexts regions;
        private final MessageSource words;
        private final Locale language;

        private Said(Map<String, String> roles, RegionTexts regions, MessageSource words, Locale language) {
            this.roles = roles;
            this.regions = regions;
            this.words = words;
            this.language = language;
        }

        /** The person who has it, otherwise the unit, otherwise the role with its place. */
        public String assignee(Assignee assignee, String holderName, String unitName) {
            if (assignee.person() != null) {
                return holderName;
            }
            return assignee.unit() == null ? role(assignee) : unitName;
        }

        /** The role with its place; empty where there is none. */
        public String role(Assignee assignee) {
            return assignee.role().isEmpty()
                    ? ""
                    : regions.name(assignee.region()) + " · " + roles.getOrDefault(assignee.role(), assignee.role());
        }

        /** What a kind of matters is called; its id where its room has no words for it. */
        public String kind(String kind) {
            return Objects.requireNonNull(words.getMessage("work.kind." + kind, null, kind, language));
        }
    }
}
