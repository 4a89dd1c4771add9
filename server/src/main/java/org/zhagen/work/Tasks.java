package org.zhagen.work;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.directory.Units;
import org.zhagen.identity.RoleView;
import org.zhagen.kernel.site.RegionCode;

/** The front door to plain tasks: matters that somebody gives by hand, about nothing but themselves. */
@Service
public class Tasks {

    /** The kind of plain tasks. */
    public static final String KIND = "work.task";

    /** A task for a whole country has no place; the region of one is the province or what lies in it. */
    private static final String SUBJECT = "task";

    private final Doors doors;
    private final Matters matters;
    private final AssigneeCheck assignees;
    private final Units units;
    private final Grassroots grassroots;
    private final Clock clock;

    Tasks(Doors doors, Matters matters, AssigneeCheck assignees, Units units, Grassroots grassroots, Clock clock) {
        this.doors = doors;
        this.matters = matters;
        this.assignees = assignees;
        this.units = units;
        this.grassroots = grassroots;
        this.clock = clock;
    }

    /**
     * Gives a task to a person, a role or a unit.
     *
     * @return its id
     */
    public Outcome<UUID> give(Acting acting, TaskDraft draft) {
        return doors.command(acting, WorkPermission.ASSIGN, () -> {
            Given given = new Given();
            given.needed(WorkCode.TITLE_MISSING, "title", draft.title(), 120);
            given.text("detail", draft.detail(), 2_000);
            given.text("standard", draft.standard(), 500);
            given.text("deliverable", draft.deliverable(), 200);
            Instant due = given.due("due", draft.due(), clock);
            Assignee to = assignees.of(acting, draft.to(), given);
            RegionCode region = region(acting, draft, to, given);
            if (to != null && region != null && !grassroots.mayGet(acting, to, region, draft.title())) {
                given.wrong(WorkCode.NOT_ON_LIST, "title", draft.title());
            }
            if (to == null || region == null || !given.isRight()) {
                return given.refused();
            }
            UUID subject = Ids.next();
            return Outcome.done(matters.open(
                    acting,
                    new NewMatter(
                            KIND,
                            draft.title(),
                            draft.detail(),
                            new Subject(SUBJECT, subject.toString()),
                            "/work",
                            region,
                            to,
                            due,
                            draft.standard(),
                            draft.deliverable(),
                            false)));
        });
    }

    /** Where the task is: as written, or where its role or unit is, or where the writer acts. */
    private @Nullable RegionCode region(Acting acting, TaskDraft draft, @Nullable Assignee to, Given given) {
        String own = acting.jurisdiction().prefix();
        String there = to == null ? "" : there(acting, to);
        String usual = !there.isEmpty() && there.startsWith(own) ? there : own;
        String digits = draft.region().isEmpty() ? usual : draft.region();
        if (!RegionCode.isCode(digits) || !acting.in(digits)) {
            given.wrong(WorkCode.REGION_OUTSIDE, "region", digits);
            return null;
        }
        return new RegionCode(digits);
    }

    private String there(Acting acting, Assignee to) {
        UUID unit = to.unit();
        return unit == null
                ? to.region()
                : units.known(acting, List.of(unit)).getFirst().region().digits();
    }

    /** The roles that a task can be given to. */
    public List<RoleView> roles() {
        return assignees.withInbox();
    }

    /** People of the jurisdiction whose names contain a text: as a field offers them, with what they are. */
    public Map<String, String> people(Acting acting, String text) {
        return assignees.offered(acting, text);
    }
}
