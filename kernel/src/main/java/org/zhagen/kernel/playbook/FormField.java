package org.zhagen.kernel.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Place;

/** A field that somebody fills in. */
@Doc("A field that somebody fills in")
public record FormField(
        @Doc("Kebab-case id") String id,
        @Doc("Name") String title,
        @Doc("Kind of field") Kind type,
        @Doc("The words to choose from") List<String> options,
        @Doc("Whether it must be filled in") boolean required,

        @Doc("Whether it holds personal data; masked and audited then")
        boolean personal,

        @Doc("What it is needed for") @Nullable String because,
        Place at) {

    /** Kind of field. */
    @Doc("Kind of field")
    public enum Kind {
        TEXT,
        LONG_TEXT,
        COUNT,
        NUMBER,
        MONEY,
        PERCENT,
        DATE,
        FLAG,
        CHOICE,
        LOCATION,
        FILES,
        RATING,
        PERSON,
        UNIT
    }
}
