package org.zhagen.portal.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.portal.Tracked;
import org.zhagen.ticket.FormParts;
import org.zhagen.web.Choice;

/** Puts together what the page of a report says. */
@Component
class TrackScreen {

    private final MessageSource words;
    private final Clock clock;

    TrackScreen(MessageSource words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** Something that happened, in words. */
    record Told(Instant at, String what, String words) {}

    /** What was reported. */
    record Filled(String title, String value) {}

    /** A stage that whoever raised it may end now. */
    record Turn(Leg leg, List<Choice> outcomes, List<FormField> fields) {}

    void fill(Tracked tracked, Model model, Locale language) {
        Instant due = tracked.due();
        Tracked.Onward onward = tracked.onward();
        model.addAttribute("tracked", tracked);
        model.addAttribute("late", isOver(due));
        model.addAttribute("onwardLate", onward != null && isOver(onward.due()));
        model.addAttribute(
                "told",
                tracked.news().reversed().stream()
                        .map(news -> new Told(news.at(), told(news, language), news.words()))
                        .toList());
        model.addAttribute(
                "turns",
                tracked.turns().stream().map(leg -> turn(leg, language)).toList());
        model.addAttribute(
                "filled",
                tracked.asked().stream()
                        .filter(field -> tracked.form().get(field.id()) != null)
                        .map(field -> new Filled(
                                field.title(),
                                value(Objects.requireNonNull(tracked.form().get(field.id())), language)))
                        .toList());
    }

    private boolean isOver(@Nullable Instant due) {
        return due != null && due.isBefore(clock.instant());
    }

    private Turn turn(Leg leg, Locale language) {
        return new Turn(
                leg,
                leg.outcomes().stream()
                        .map(id -> new Choice(id, outcome(id, language)))
                        .toList(),
                leg.form().stream()
                        .filter(field -> FormParts.isWritten(field) && isForResidents(field))
                        .toList());
    }

    /** People and offices are not named by residents. */
    static boolean isForResidents(FormField field) {
        return field.type() != FormField.Kind.PERSON && field.type() != FormField.Kind.UNIT;
    }

    private String told(Tracked.News news, Locale language) {
        String key = "portal.news." + news.kind();
        String unit = news.unit().isEmpty() ? text("portal.news.office", language) : news.unit();
        String outcome = news.outcome().isEmpty() ? "" : outcome(news.outcome(), language);
        return text(key, language, unit, news.stage(), outcome);
    }

    private String outcome(String id, Locale language) {
        return Objects.requireNonNull(words.getMessage("ticket.outcome." + id, null, id.replace('-', ' '), language));
    }

    private String value(Object value, Locale language) {
        return value instanceof Boolean yes ? text(yes ? "ticket.yes" : "ticket.no", language) : value.toString();
    }

    private String text(String key, Locale language, Object... values) {
        return Objects.requireNonNull(words.getMessage(key, values, language));
    }
}
