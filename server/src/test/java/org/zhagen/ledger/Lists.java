package org.zhagen.ledger;

import static org.zhagen.access.Outcomes.done;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Permission;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.NamedRegions;
import org.zhagen.directory.Unit;
import org.zhagen.directory.UnitDraft;
import org.zhagen.directory.Units;
import org.zhagen.work.AssigneeDraft;
import org.zhagen.work.Clerks;
import org.zhagen.work.Staff;
import org.zhagen.work.WorkPermission;

/** A community of its own with a unit, somebody of that unit, and a secretary who writes its lists: what tests stand on. */
public final class Lists {

    private static final Acting SYSTEM =
            Acting.system("test", Jurisdiction.COUNTRY, DirectoryPermission.READ, DirectoryPermission.EDIT);

    /** The year of the goals: far enough ahead that no clock of a test reaches it. */
    public static final int YEAR = 2031;

    public final String here;
    public final Acting secretary;
    public final Acting clerk;
    public final Unit unit;

    private final ApplicationContext context;

    /**
     * @param town four digits
     */
    public Lists(ApplicationContext context, String town) {
        this(context, town, UUID.randomUUID());
    }

    public Lists(ApplicationContext context, String town, UUID secretary) {
        this.context = context;
        this.here = town + "01001001";
        NamedRegions.add(context, town, "清单市" + town);
        NamedRegions.add(context, town + "01", "清单县" + town);
        NamedRegions.add(context, town + "01001", "清单街道" + town);
        NamedRegions.add(context, here, "清单社区" + town);
        String name = "清单物业" + UUID.randomUUID().toString().substring(0, 8);
        this.unit = done(context.getBean(Units.class).open(SYSTEM, new UnitDraft(here, "enterprise", name, "", "")));
        this.secretary = in(secretary, here, "community", LedgerPermission.values());
        this.clerk = in(new Clerks(context).of(unit.id()), "2549", "department", LedgerPermission.READ);
    }

    /** Somebody who acts in a role, with the inbox and some permissions. */
    public static Acting in(UUID person, String prefix, String role, Permission... more) {
        return Staff.as(
                person,
                role,
                prefix,
                Stream.concat(Stream.of(WorkPermission.ASSIGN), Arrays.stream(more))
                        .toArray(Permission[]::new));
    }

    public LedgerTask goal(String title) {
        return done(tasks().create(secretary, draft(null, Span.YEAR, title, LocalDate.of(YEAR, 12, 31), false)));
    }

    /** A part of something, that the unit does. */
    public LedgerTask part(LedgerTask whole, Span span, String title, LocalDate due) {
        return done(tasks().create(secretary, draft(whole, span, title, due, true)));
    }

    public LedgerTaskDraft draft(@Nullable LedgerTask whole, Span span, String title, LocalDate due, boolean given) {
        return new LedgerTaskDraft(
                whole == null ? "" : whole.id().toString(),
                span.id(),
                "",
                title,
                "有照片、有记录",
                given ? AssigneeDraft.unit(unit.id()) : AssigneeDraft.BLANK,
                due.toString(),
                false,
                true,
                "",
                "",
                "");
    }

    /** A grid of the community. */
    public String grid(String number, String name) {
        NamedRegions.add(context, here + number, name);
        return here + number;
    }

    /** A month's part that is done at a place. */
    public LedgerTask placed(LedgerTask whole, String title, LocalDate due, String area, String spot) {
        return done(tasks().create(secretary, placed(draft(whole, Span.MONTH, title, due, true), area, spot)));
    }

    static LedgerTaskDraft placed(LedgerTaskDraft draft, String area, String spot) {
        return new LedgerTaskDraft(
                draft.parent(),
                draft.span(),
                draft.region(),
                draft.title(),
                draft.standard(),
                draft.to(),
                draft.due(),
                draft.urgent(),
                draft.important(),
                draft.note(),
                area,
                spot);
    }

    public LedgerTask now(LedgerTask task) {
        return done(tasks().find(secretary, task.id())).task();
    }

    private LedgerTasks tasks() {
        return context.getBean(LedgerTasks.class);
    }
}
