package org.zhagen.matrix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcomes;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.AuditFilter;
import org.zhagen.audit.AuditLog;
import org.zhagen.audit.AuditPermission;
import org.zhagen.audit.Subject;
import org.zhagen.identity.As;
import org.zhagen.matrix.Scene.Thing;
import org.zhagen.registry.Ground;
import org.zhagen.web.Paging;

/** Things that belong to no room of the corridor: oneself, accounts and rights, the audit, what is looked for anywhere. */
final class HouseThings implements RoomThings {

    /** See {@link Things#VARIABLES}. */
    static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("accounts/{id}", "account"),
            Map.entry("accounts/{person}", "account"),
            Map.entry("grants/{id}", "grant"),
            Map.entry("tokens/{id}", "token"),
            Map.entry("audit/{id}", "entry"));

    private final Stage stage;

    HouseThings(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Map<String, Supplier<Thing>> makers() {
        return Map.ofEntries(
                Map.entry(
                        "unique",
                        () -> Thing.of("u" + UUID.randomUUID().toString().substring(0, 8))),
                Map.entry(
                        "account",
                        () -> Thing.of(stage.people().account(stage.scene().marker(), Ground.HERE))),
                Map.entry(
                        "grant",
                        () -> Thing.of(stage.people().grant(stage.scene().id("account"), "expert", Ground.HERE))),
                Map.entry(
                        "own-grant",
                        () -> Thing.of(stage.people().grant(stage.owner().person(), "resident", Ground.HERE + "001"))),
                Map.entry(
                        "token",
                        () -> Thing.of(stage.people()
                                .tokenId(stage.owner().person(), stage.scene().marker()))),
                Map.entry(
                        "session",
                        () -> Thing.of(stage.people().otherSession(stage.owner().person()))),
                Map.entry("entry", this::entry));
    }

    private Thing entry() {
        Audit audit = stage.context().getBean(Audit.class);
        Acting auditor = As.person(Ground.HERE, AuditPermission.READ);
        Act act = Act.done("test.matrix", Subject.of("test", "1", stage.scene().marker()), Ground.HERE);
        stage.context().getBean(Doors.class).write(auditor, () -> {
            audit.record(auditor, act);
            return true;
        });
        LocalDate today = LocalDate.now(stage.context().getBean(Clock.class));
        AuditFilter filter = new AuditFilter(today, today, auditor.person(), "test.matrix", "", "", "", "", "");
        return Thing.of(Outcomes.done(stage.context().getBean(AuditLog.class).search(auditor, filter, Paging.first(1)))
                .rows()
                .getFirst()
                .id());
    }
}
