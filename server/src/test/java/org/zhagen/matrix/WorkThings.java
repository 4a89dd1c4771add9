package org.zhagen.matrix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcomes;
import org.zhagen.identity.As;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.matrix.Scene.Thing;
import org.zhagen.registry.Ground;
import org.zhagen.work.Assignee;
import org.zhagen.work.Matters;
import org.zhagen.work.NewMatter;
import org.zhagen.work.Subject;
import org.zhagen.work.SubstituteDraft;
import org.zhagen.work.Substitutes;
import org.zhagen.work.WorkPermission;

/** Matters and those who stand in. */
final class WorkThings implements RoomThings {

    /** See {@link Things#VARIABLES}. */
    static final Map<String, String> VARIABLES =
            Map.ofEntries(Map.entry("matters/{id}", "matter"), Map.entry("substitutes/{id}", "substitution"));

    private final Stage stage;

    WorkThings(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Map<String, Supplier<Thing>> makers() {
        return Map.ofEntries(Map.entry("matter", this::matter), Map.entry("substitution", this::substitution));
    }

    /** Of a role that nobody has, so that only those see it who may see all of the district. */
    private Thing matter() {
        Acting giver = As.person(Ground.HERE);
        return Thing.of(stage.context()
                .getBean(Matters.class)
                .open(
                        giver,
                        new NewMatter(
                                "work.task",
                                "措施" + stage.scene().marker(),
                                "",
                                new Subject("test", UUID.randomUUID().toString()),
                                "/work",
                                new RegionCode(Ground.HERE),
                                Assignee.role("nobody", Ground.HERE),
                                null,
                                "",
                                "",
                                false)));
    }

    private Thing substitution() {
        Acting giver = As.person(Ground.HERE, WorkPermission.values());
        UUID absent = stage.people().account(stage.scene().marker(), Ground.HERE);
        UUID stands = stage.people().account(stage.scene().marker(), Ground.HERE);
        LocalDate day = LocalDate.now(stage.context().getBean(Clock.class)).plusDays(3);
        return Thing.of(Outcomes.done(stage.context()
                        .getBean(Substitutes.class)
                        .set(
                                giver,
                                new SubstituteDraft(
                                        absent.toString(), stands.toString(), day.toString(), day.toString(), "")))
                .id());
    }
}
