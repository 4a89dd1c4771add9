package org.zhagen.kernel.playbook;

import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;

/** Where a practice or a claim comes from. */
@Doc("A source")
public record Source(
        @Doc("Title of the text") String title,
        @Doc("Where to read it") @Nullable String url,
        @Doc("What was taken from it") @Nullable String note) {}
