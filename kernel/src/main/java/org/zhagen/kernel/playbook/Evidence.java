package org.zhagen.kernel.playbook;

import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.value.Percent;

/**
 * A result reported somewhere. Numbers as the source prints them; a source that prints only a change gives {@code change}.
 */
@Doc("A result reported somewhere, with its true strength")
public record Evidence(
        @Doc("Where, as named by the source") String site,
        @Doc("Id of the indicator") String indicator,

        @Doc("Value before, in the indicator's unit") @Nullable
        Double before,

        @Doc("Value after, in the indicator's unit") @Nullable
        Double after,

        @Doc("Relative change, where the source gives only that") @Nullable
        Percent change,

        @Doc("Which periods are compared") @Nullable String periods,
        @Doc("How it is known") Design design,
        @Doc("What a careful reader should know") @Nullable String note,
        Place at) {}
