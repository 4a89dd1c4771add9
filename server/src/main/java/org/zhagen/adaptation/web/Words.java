package org.zhagen.adaptation.web;

import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;

/** What somebody says to a step that they take; nothing given says nothing. */
record Words(String words) {
    Words(@Nullable String words) {
        this.words = Text.of(words);
    }
}
