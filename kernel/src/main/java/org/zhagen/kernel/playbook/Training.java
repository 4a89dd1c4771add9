package org.zhagen.kernel.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.NotEmpty;
import org.zhagen.kernel.document.Place;

/** Training at one level. */
@Doc("Training at one level")
public record Training(
        @Doc("Kebab-case id") String id,
        @Doc("Level that trains") Level tier,
        @Doc("Who is trained") String audience,
        @Doc("Days") Double days,
        @Doc("What it covers") @NotEmpty List<String> covers,
        @Doc("How it is taught") @Nullable String form,
        Place at) {}
