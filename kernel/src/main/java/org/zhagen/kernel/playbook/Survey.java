package org.zhagen.kernel.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.NotEmpty;
import org.zhagen.kernel.document.Place;

/** A questionnaire or a rating. */
@Doc("A questionnaire or a rating")
public record Survey(
        @Doc("Kebab-case id") String id,
        @Doc("Name") String title,
        @Doc("Who is asked") String audience,
        @Doc("How often") Every every,
        @Doc("How people answer") Channel channel,

        @Doc("How many are asked: a number, or a rule over site.* and params.*; all where left out") @Nullable
        RuleText sample,

        @Doc("Questions") @NotEmpty List<Question> questions,
        @Doc("What an answer takes, in minutes") @Nullable Integer minutes,
        Place at) {

    /** Whether it is the follow-up visit (回访): asked on the telephone after each matter, as the product does it by itself. */
    public boolean isFollowUp() {
        return every == Every.EVENT && channel == Channel.PHONE;
    }

    /** How people answer. */
    @Doc("How people answer")
    public enum Channel {
        QR,
        PAPER,
        VISIT,
        PHONE,
        MEETING,
        DRAWING
    }

    /** A question. */
    @Doc("A question")
    public record Question(
            @Doc("Kebab-case id") String id,
            @Doc("The question") String title,
            @Doc("How it is answered") Answer type,
            @Doc("The words to choose from") List<String> options,
            Place at) {}

    /** How a question is answered. */
    @Doc("How a question is answered")
    public enum Answer {
        RATING,
        CHOICE,
        SEVERAL,
        FLAG,
        COUNT,
        TEXT
    }
}
