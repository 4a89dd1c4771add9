package org.zhagen.ledger.web;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.ledger.LedgerTask;
import org.zhagen.ledger.Span;
import org.zhagen.ledger.TaskLine;
import org.zhagen.ledger.Term;
import org.zhagen.web.Choice;

/** What pages of the lists say about stretches of days and states. */
@Component
class LedgerWords {

    private final MessageSource words;

    LedgerWords(MessageSource words) {
        this.words = words;
    }

    Said in(Locale language) {
        return new Said(words, language);
    }

    /** The parts of a year into which a list can be cut. */
    static List<Choice> spans(Span... spans) {
        return List.of(spans).stream()
                .map(span -> new Choice(span.id(), "ledger.span." + span.id()))
                .toList();
    }

    /** The words of one page. */
    static final class Said {

        private final MessageSource words;
        private final Locale language;

        private Said(MessageSource words, Locale language) {
            this.words = words;
            this.language = language;
        }

        /** A stretch of days, such as 2026年第4季度. */
        public String term(Term term) {
            LocalDate first = term.first();
            return switch (term.span()) {
                case YEAR -> word("ledger.term.year", String.valueOf(first.getYear()));
                case QUARTER ->
                    word("ledger.term.quarter", String.valueOf(first.getYear()), (first.getMonthValue() + 2) / 3);
                case MONTH ->
                    word("ledger.term.month", String.valueOf(first.getYear()), first.getMonthValue(), month(first));
                case WEEK -> word("ledger.term.week", day(first), day(term.last()));
            };
        }

        private String month(LocalDate day) {
            return day.getMonth().getDisplayName(TextStyle.SHORT, language);
        }

        /** The head of a part of a window: a month by its name, a week by its first day. */
        public String tick(Term term) {
            return term.span() == Span.MONTH ? month(term.first()) : day(term.first());
        }

        /** A day without its year. */
        public String day(LocalDate day) {
            return word("ledger.term.day", day.getMonthValue(), day.getDayOfMonth(), month(day));
        }

        /** How urgent a state looks. */
        public String kind(TaskLine line) {
            return switch (line.mark()) {
                case "late" -> "bad";
                case "near" -> "warn";
                case "done" -> "good";
                case "open" -> "info";
                default -> "neutral";
            };
        }

        /** What is said of how far it is: for what is late and near with the days. */
        public String mark(TaskLine line) {
            return switch (line.mark()) {
                case "late" -> word("ledger.mark.late", -line.days());
                case "near" -> line.days() == 0 ? word("ledger.mark.today") : word("ledger.mark.near", line.days());
                default -> word("ledger.state." + line.mark());
            };
        }

        /** Whoever does it, or that nobody does yet. */
        public String who(LedgerTask task) {
            return task.who().isAnybody() ? task.who().name() : word("ledger.nobody");
        }

        /** Yes, or nothing. */
        String yes(boolean is) {
            return is ? word("ledger.yes") : "";
        }

        String word(String key, Object... values) {
            return Objects.requireNonNull(words.getMessage(key, values, key, language));
        }
    }
}
