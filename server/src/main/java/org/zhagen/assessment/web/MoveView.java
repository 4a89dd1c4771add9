package org.zhagen.assessment.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.fit.Move;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.value.Sizes;

/**
 * One change on the way to a fit, in words.
 *
 * @param kind {@code set}, {@code reach}, {@code find-out}, {@code remedy} or {@code choose}
 * @param field id of the field of the profile that is meant; empty for none
 * @param part of the page of the playbook on which it stands
 * @param place where the playbook asks for it: file and line
 */
record MoveView(String kind, String text, String field, String part, String place) {

    /** Puts moves into words. */
    @Component
    static class Words {

        private final MessageSource messages;
        private final SizeWords sizes;
        private final FieldWords fields;

        Words(MessageSource messages, SizeWords sizes, FieldWords fields) {
            this.messages = messages;
            this.sizes = sizes;
            this.fields = fields;
        }

        List<MoveView> of(List<Move> moves, Locale language) {
            return moves.stream().map(move -> of(move, language)).toList();
        }

        private MoveView of(Move move, Locale language) {
            return switch (move) {
                case Move.Choose choose ->
                    new MoveView("choose", choice(choose, language), "", "variants", place(choose.at()));
                case Move.Set set ->
                    new MoveView(
                            "set",
                            word(
                                    "set",
                                    language,
                                    set.parameter().title(),
                                    sizes.value(set.parameter(), set.from(), language),
                                    sizes.value(set.parameter(), set.to(), language)),
                            "",
                            "parameters",
                            place(set.at()));
                case Move.Remedy remedy ->
                    new MoveView(
                            "remedy",
                            Objects.requireNonNull(remedy.precondition().remedy()),
                            "",
                            "preconditions",
                            place(remedy.at()));
                case Move.Reach reach -> reach(reach, language);
            };
        }

        private String choice(Move.Choose choose, Locale language) {
            return choose.variant()
                    .map(Variant::title)
                    .map(title -> word("choose", language, title))
                    .orElseGet(() -> word("choose-none", language));
        }

        private MoveView reach(Move.Reach reach, Locale language) {
            String title = fields.title(reach.field(), language);
            Object from = reach.from();
            Object to = reach.to();
            String text = from == null
                    ? to == null
                            ? word("find-out", language, title)
                            : word("find-out-to", language, title, fields.value(reach.field(), to, language))
                    : word(
                            "reach",
                            language,
                            title,
                            fields.value(reach.field(), from, language),
                            fields.value(reach.field(), Objects.requireNonNull(to), language),
                            by(reach, from, to, language));
            return new MoveView(
                    from == null ? "find-out" : "reach", text, reach.field().id(), "preconditions", place(reach.at()));
        }

        private String by(Move.Reach reach, Object from, Object to, Locale language) {
            if (Sizes.of(from).isEmpty()) {
                return "";
            }
            double by = Sizes.of(to).orElseThrow() - Sizes.of(from).orElseThrow();
            Object size = Sizes.value(reach.field().type(), Math.abs(by));
            return word(by > 0 ? "more" : "less", language, fields.value(reach.field(), size, language));
        }

        private String word(String kind, Locale language, Object... args) {
            return Objects.requireNonNull(messages.getMessage("assessment.move." + kind, args, language));
        }

        static String place(Place place) {
            return place.file() + ":" + place.line();
        }
    }
}
