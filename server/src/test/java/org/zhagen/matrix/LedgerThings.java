package org.zhagen.matrix;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcomes;
import org.zhagen.identity.As;
import org.zhagen.ledger.LedgerPermission;
import org.zhagen.ledger.LedgerTask;
import org.zhagen.ledger.LedgerTaskDraft;
import org.zhagen.ledger.LedgerTasks;
import org.zhagen.ledger.Responsibilities;
import org.zhagen.ledger.Responsibility;
import org.zhagen.ledger.ResponsibilityDraft;
import org.zhagen.matrix.Scene.Thing;
import org.zhagen.registry.Ground;
import org.zhagen.work.AssigneeDraft;

/** A goal and a responsibility of the district. */
final class LedgerThings implements RoomThings {

    /** See {@link Things#VARIABLES}. */
    static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("tasks/{id}", "ledger-task"),
            Map.entry("responsibilities/{id}", "responsibility"),
            Map.entry("issues/{id}", "ticket"),
            Map.entry("do/{act}", "ledger-act"));

    private final Stage stage;

    LedgerThings(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Map<String, Supplier<Thing>> makers() {
        return Map.ofEntries(
                Map.entry("ledger-task", this::task),
                Map.entry("responsibility", this::responsibility),
                Map.entry("ledger-act", () -> Thing.of("postpone")));
    }

    private static Acting writer() {
        return As.person(Ground.HERE, LedgerPermission.values());
    }

    private Thing task() {
        LedgerTaskDraft draft = new LedgerTaskDraft(
                "", "year", "", "目标" + stage.scene().marker(), "", AssigneeDraft.BLANK, "", false, false, "", "", "");
        LedgerTask task =
                Outcomes.done(stage.context().getBean(LedgerTasks.class).create(writer(), draft));
        return new Thing(task.id().toString(), task.version());
    }

    private Thing responsibility() {
        ResponsibilityDraft draft =
                new ResponsibilityDraft("", stage.scene().marker() + UUID.randomUUID(), "物业", "", "", "", "");
        Responsibility row =
                Outcomes.done(stage.context().getBean(Responsibilities.class).add(writer(), draft));
        return new Thing(row.id().toString(), row.version());
    }
}
