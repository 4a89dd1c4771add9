package org.zhagen.kernel.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Form;
import org.zhagen.kernel.document.Key;
import org.zhagen.kernel.document.NotEmpty;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.value.ValueRange;
import org.zhagen.kernel.value.ValueType;

/** What a site may set, and within which limits. */
@Doc("What a site may set")
public sealed interface Parameter {

    String id();

    String title();

    ValueType type();

    /** What holds when the site sets nothing: a literal of the type, or a rule over the site. */
    RuleText standard();

    @Nullable
    String guidance();

    Place at();

    /** Something with a size. */
    @Form(
            key = "type",
            is = {"count", "number", "percent", "money", "duration"})
    @Doc("A parameter with a size")
    record Quantity(
            @Doc("Kebab-case id; params.kebab_case in rules")
            String id,

            @Doc("Name") String title,
            @Doc("Kind of value") ValueType type,

            @Doc("Value, or rule over site.*, that holds when the site sets nothing") @Key("default")
            RuleText standard,

            @Doc("Smallest value allowed") @Nullable Literal min,
            @Doc("Largest value allowed") @Nullable Literal max,
            @Doc("Unit shown to people") @Nullable String unit,
            @Doc("How to choose well") @Nullable String guidance,
            Place at)
            implements Parameter {

        /** The values that a site may set; a limit that is no value of the type limits nothing. */
        public ValueRange range() {
            return ValueRange.of(type, min == null ? null : min.text(), max == null ? null : max.text());
        }

        /** The smallest value as written, for messages. */
        public String least() {
            return min == null ? "−∞" : min.text();
        }

        /** The largest value as written, for messages. */
        public String most() {
            return max == null ? "∞" : max.text();
        }
    }

    /** One of several words. */
    @Form(key = "type", is = "choice")
    @Doc("A parameter that is one of several words")
    record Choice(
            @Doc("Kebab-case id; params.kebab_case in rules")
            String id,

            @Doc("Name") String title,
            @Doc("The words") @NotEmpty List<String> options,

            @Doc("One of the words, or rule over site.* that gives one") @Key("default")
            RuleText standard,

            @Doc("How to choose well") @Nullable String guidance,
            Place at)
            implements Parameter {
        @Override
        public ValueType type() {
            return ValueType.CHOICE;
        }
    }

    /** Yes or no. */
    @Form(key = "type", is = "flag")
    @Doc("A parameter that is true or false")
    record Flag(
            @Doc("Kebab-case id; params.kebab_case in rules")
            String id,

            @Doc("Name") String title,

            @Doc("true, false, or rule over site.*") @Key("default")
            RuleText standard,

            @Doc("How to choose well") @Nullable String guidance,
            Place at)
            implements Parameter {
        @Override
        public ValueType type() {
            return ValueType.FLAG;
        }
    }

    /** Words of the site's own. */
    @Form(key = "type", is = "text")
    @Doc("A parameter in the site's own words")
    record Words(
            @Doc("Kebab-case id; params.kebab_case in rules")
            String id,

            @Doc("Name") String title,

            @Doc("The words that hold when the site sets nothing") @Key("default")
            RuleText standard,

            @Doc("How to choose well") @Nullable String guidance,
            Place at)
            implements Parameter {
        @Override
        public ValueType type() {
            return ValueType.TEXT;
        }
    }
}
