package org.zhagen.ticket.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.ticket.ClockView;
import org.zhagen.ticket.DeskRole;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.ticket.TicketView;
import org.zhagen.web.Choice;
import org.zhagen.work.Left;

/** What pages of tickets say about states, outcomes, clocks and what was filled in. */
@Component
class TicketWords {

    private final MessageSource words;
    private final Clock clock;

    TicketWords(MessageSource words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** For one page. */
    Said in(Locale language) {
        return new Said(words, language, clock.instant());
    }

    /**
     * A value that was filled in, with the title of its field.
     *
     * @param wide whether it may be long
     */
    record Filled(String title, String value, boolean wide) {}

    /** The words of one page. */
    static final class Said {

        private final MessageSource words;
        private final Locale language;
        private final Instant now;
        private final Spans spans;

        private Said(MessageSource words, Locale language, Instant now) {
            this.words = words;
            this.language = language;
            this.now = now;
            this.spans = new Spans(words, language);
        }

        String text(String key, Object... values) {
            return Objects.requireNonNull(words.getMessage(key, values, language));
        }

        /** The words of a key that may be missing, and then the plain id. */
        String known(String key, String id, Object... values) {
            return Objects.requireNonNull(words.getMessage(key, values, id, language));
        }

        public Spans spans() {
            return spans;
        }

        public String phase(Flow.Phase phase) {
            return text("ticket.phase." + Code.kebab(phase));
        }

        public String phaseKind(Flow.Phase phase) {
            return switch (phase) {
                case UNASSIGNED -> "warn";
                case UNDER_WAY -> "info";
                case SETTLED -> "good";
                case CLOSED -> "neutral";
            };
        }

        /** An outcome in words. A playbook of a place may have outcomes of its own, which have none: they are shown as they are. */
        public String outcome(String id) {
            return Objects.requireNonNull(words.getMessage(
                    "ticket.outcome." + id, null, text("ticket.outcome-other", id.replace('-', ' ')), language));
        }

        public List<Choice> outcomes(Leg leg) {
            return leg.outcomes().stream()
                    .map(id -> new Choice(id, outcome(id)))
                    .toList();
        }

        /** How long is left of a clock; null where it stands still or has stopped. */
        public @Nullable Left left(ClockView clock) {
            return clock.isRunning() ? Left.of(now, clock.due()) : null;
        }

        /** Where a clock stands, in a word. */
        public String clock(ClockView clock) {
            if (clock.isRunning() && clock.due() == null) {
                return text("ticket.clock.still");
            }
            Left left = left(clock);
            return left == null ? verdict(clock) : left(left, clock);
        }

        /** To the minute: of two hours the first is not yet gone after one minute. */
        private String left(Left left, ClockView clock) {
            String length = spans.length(Duration.between(now, Objects.requireNonNull(clock.due())));
            return text(left.late() ? "ticket.clock.late" : "ticket.clock.left", length);
        }

        /** Whether a clock was kept. */
        public String verdict(ClockView clock) {
            return text("ticket.verdict." + Code.kebab(clock.verdict()));
        }

        public String clockKind(ClockView clock) {
            if (clock.isRunning() && clock.due() == null) {
                return "neutral";
            }
            return switch (clock.verdict()) {
                case LATE -> "bad";
                case IN_TIME -> "good";
                case VOID -> "neutral";
                case RUNNING -> {
                    Left left = left(clock);
                    yield left == null || left.unit().equals("days") ? "info" : "warn";
                }
            };
        }

        /** What a stage allows, in words; empty where it has no clock. */
        public String within(Leg leg) {
            return leg.within() == null ? "" : spans.allowed(leg.within(), leg.working());
        }

        /** What a plan needs somebody for: as the playbook calls it, and a body as it is written there. */
        public String doer(DeskRole role) {
            return role.title().isEmpty() ? known("ticket.doer." + role.doer(), role.doer()) : role.title();
        }

        /** How quickly a procedure is answered: its first clock. */
        public String quick(InstalledCourse course) {
            return course.course().legs().stream()
                    .filter(leg -> leg.within() != null)
                    .findFirst()
                    .map(leg -> text("ticket.course.quick", leg.title(), within(leg)))
                    .orElse("");
        }

        /** The stages of a procedure, one behind the other. */
        public String way(InstalledCourse course) {
            return String.join(
                    " → ", course.course().legs().stream().map(Leg::title).toList());
        }

        /** The field by whose value a procedure is dispatched. */
        public Optional<FormField> deciding(InstalledCourse course) {
            return course.course().form().stream()
                    .filter(field -> field.id().equals(course.course().by()))
                    .findFirst();
        }

        public List<Filled> filled(List<FormField> form, Map<String, Object> values) {
            return form.stream()
                    .filter(field -> values.get(field.id()) != null)
                    .map(field -> new Filled(
                            field.title(),
                            value(field, Objects.requireNonNull(values.get(field.id()))),
                            field.type() == FormField.Kind.LONG_TEXT))
                    .toList();
        }

        private String value(FormField field, Object value) {
            return switch (field.type()) {
                case FLAG -> text(Boolean.TRUE.equals(value) ? "ticket.yes" : "ticket.no");
                case RATING -> text("ticket.rating.of", text("ticket.rating." + value), value);
                case MONEY -> text("ticket.money", value);
                case PERCENT -> value + "%";
                default -> value.toString();
            };
        }

        /** What was filled in in a stage, from what is kept with its end. */
        List<Filled> filled(TicketView view, String stage, @Nullable Object kept) {
            return kept instanceof Map<?, ?> values
                    ? filled(
                            view.course().course().leg(stage).map(Leg::form).orElse(List.of()),
                            values.entrySet().stream()
                                    .filter(entry -> entry.getValue() != null)
                                    .collect(Collectors.toMap(
                                            entry -> String.valueOf(entry.getKey()), Map.Entry::getValue)))
                    : List.of();
        }
    }
}
