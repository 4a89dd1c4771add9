package org.zhagen.ledger.web;

import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;

/** What is sent with something done to a task; each act uses some of it. */
record ActForm(
        String words,
        String days,
        String person,
        String unit,
        @Nullable Integer seen) {

    static final ActForm BLANK = new ActForm("", "", "", "", null);

    ActForm {
        words = Text.of(words);
        days = Text.of(days);
        person = Text.of(person);
        unit = Text.of(unit);
    }

    int version() {
        return seen == null ? -1 : seen;
    }
}
