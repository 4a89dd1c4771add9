package org.zhagen.registry.web;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the keys of a playbook are called; a key without words is shown as it is written. */
@Component("partWords")
class PartWords {

    private final MessageSource words;

    PartWords(MessageSource words) {
        this.words = words;
    }

    /** A part of the root, such as {@code bottom-lines}. */
    String part(String key, Locale language) {
        return word("library.part." + (key.isEmpty() ? "head" : key), key, language);
    }

    /** A key inside a part: its own words there, or those that it has everywhere. */
    String key(String part, String key, Locale language) {
        return word("library.key." + part + "." + key, word("library.key." + key, key, language), language);
    }

    /** A word of a choice, such as {@code before-after}. */
    String option(String key, String option, Locale language) {
        return word("library.option." + key + "." + option, option, language);
    }

    private String word(String message, String otherwise, Locale language) {
        return Objects.requireNonNull(words.getMessage(message, null, otherwise, language));
    }
}
