package org.zhagen.kernel.playbook;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Key;
import org.zhagen.kernel.document.Place;

/** A piece of the work with a standard and a deliverable. */
@Doc("A piece of the work")
public record Step(
        @Doc("Kebab-case id") String id,
        @Doc("Phase") Phase phase,
        @Doc("Name") String title,
        @Doc("What is done") @Key("do") String action,
        @Doc("When it is done well") String standard,
        @Doc("What lies on the table at the end") String deliverable,
        @Doc("Id of the role that answers for it") String owner,

        @Doc("Start, counted from the start of the plan, such as 14d")
        Duration starts,

        @Doc("How long it takes, such as 14d") Duration takes,
        @Doc("Ids of steps that must be done before") List<String> after,

        @Doc("Id of the core element that it carries") @Nullable
        String core,

        Place at) {}
