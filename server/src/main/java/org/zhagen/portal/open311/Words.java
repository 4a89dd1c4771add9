package org.zhagen.portal.open311;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.ticket.PublicTicket;
import org.zhagen.ticket.PublicUpdate;
import org.zhagen.web.RegionNames;

/** What answers say in words, in the language of whoever asks. */
@Component
class Words {

    private final MessageSource texts;
    private final RegionNames regions;

    Words(MessageSource texts, RegionNames regions) {
        this.texts = texts;
        this.regions = regions;
    }

    String text(Locale language, String key, Object... values) {
        return Objects.requireNonNull(texts.getMessage(key, values, language));
    }

    /** What a service is, and where. */
    String service(Locale language, InstalledCourse course) {
        return simulated(
                language,
                course.simulated(),
                text(language, "open311.service", course.course().title(), name(course.region())));
    }

    /** The region by its name and those above it, the smallest first, as "address" wants it. */
    String address(RegionCode region) {
        List<String> names = new ArrayList<>();
        for (int length : new int[] {12, 9, 6, 4, 2}) {
            if (length <= region.digits().length()) {
                regions.name(new RegionCode(region.digits().substring(0, length)))
                        .ifPresent(names::add);
            }
        }
        return String.join("，", names);
    }

    private String name(RegionCode region) {
        return regions.name(region).orElse(region.digits());
    }

    /** Where a request stands. */
    String status(Locale language, PublicTicket ticket) {
        String phase = phase(language, ticket.phase());
        String words = ticket.outcome().isEmpty() ? phase : phase + " · " + outcome(language, ticket.outcome());
        return simulated(language, ticket.simulated(), words);
    }

    /** What happened. */
    String update(Locale language, PublicUpdate update) {
        return switch (update.kind()) {
            case "opened" -> text(language, "open311.update.opened");
            case "closed" -> text(language, "open311.update.closed");
            default ->
                update.outcome().isEmpty()
                        ? text(language, "open311.update.ended", update.stage())
                        : text(
                                language,
                                "open311.update.ended.as",
                                update.stage(),
                                outcome(language, update.outcome()));
        };
    }

    private String phase(Locale language, Flow.Phase phase) {
        return text(language, "ticket.phase." + Code.kebab(phase));
    }

    private String outcome(Locale language, String id) {
        return Objects.requireNonNull(texts.getMessage(
                "ticket.outcome." + id, null, text(language, "ticket.outcome-other", id.replace('-', ' ')), language));
    }

    private String simulated(Locale language, boolean simulated, String words) {
        return simulated ? text(language, "open311.simulated", words) : words;
    }
}
