package org.zhagen.ticket;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Every;
import org.zhagen.kernel.playbook.Indicator;
import org.zhagen.kernel.playbook.Target;

/**
 * A figure by which a place wants to know how a practice goes: an indicator of its playbook.
 *
 * @param indicator its id in the playbook
 * @param unit as the dictionary of indicators says, such as {@code percent}, {@code hours} or {@code days}
 * @param from what it follows from
 * @param target what is to be reached there; null for none, or where it depends on something unknown
 */
public record Gauge(
        String indicator,
        String title,
        String unit,
        Indicator.Direction direction,
        Every every,
        From from,
        @Nullable Target target) {

    /** What a figure follows from, as the playbook says. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = From.Tickets.class, name = "tickets"),
        @JsonSubTypes.Type(value = From.Tool.class, name = "tool"),
        @JsonSubTypes.Type(value = From.Survey.class, name = "survey"),
        @JsonSubTypes.Type(value = From.Register.class, name = "register"),
        @JsonSubTypes.Type(value = From.Reported.class, name = "reported")
    })
    public sealed interface From {

        /** What it is of, in words that stay the same: under other ones it is another figure, though it is called the same. */
        String measured();

        /**
         * Tickets of a procedure.
         *
         * @param stage id of a stage of the procedure; empty for the procedure as a whole
         */
        record Tickets(String procedure, String stage, Indicator.Measure measure) implements From {
            @Override
            public String measured() {
                return String.join(" ", measure.name(), procedure, stage);
            }
        }

        /** What a tool of the product counts. */
        record Tool(Indicator.Tool tool, String count) implements From {
            @Override
            public String measured() {
                return String.join(" ", "tool", tool.name(), count);
            }
        }

        /**
         * Answers to a question of a survey.
         *
         * @param title of the survey
         * @param question its id; empty where the playbook does not say it
         * @param followUp whether the product asks it by itself after tickets
         */
        record Survey(String survey, String title, String question, boolean followUp) implements From {
            @Override
            public String measured() {
                return String.join(" ", "survey", survey, question);
            }
        }

        /** A register that exists anyway, and its keeper. */
        record Register(String register) implements From {
            @Override
            public String measured() {
                return "register " + register;
            }
        }

        /** Somebody who reports it. */
        record Reported(String who) implements From {
            @Override
            public String measured() {
                return "reported " + who;
            }
        }
    }

    /** What is measured of tickets; null where it follows from something else. */
    public Indicator.@Nullable Measure measure() {
        return from instanceof From.Tickets tickets ? tickets.measure() : null;
    }

    /** What it is of, with its unit: under another definition it is another figure, under another target it is not. */
    public String measured() {
        return from.measured() + " " + unit;
    }
}
