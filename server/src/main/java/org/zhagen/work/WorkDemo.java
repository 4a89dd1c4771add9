package org.zhagen.work;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Origin;
import org.zhagen.access.Outcome;
import org.zhagen.demo.DemoFiles;
import org.zhagen.demo.DemoPart;
import org.zhagen.kernel.site.RegionCode;

/** Plain tasks of the people of the demo city, due around the moment of loading, and one of them away with a substitute. */
@Component
@Profile("demo")
class WorkDemo implements DemoPart {

    private static final int AFTER_THE_ACCOUNTS = 60;

    private final Matters matters;
    private final MatterActs acts;
    private final Substitutes substitutes;
    private final Clock clock;

    WorkDemo(Matters matters, MatterActs acts, Substitutes substitutes, Clock clock) {
        this.matters = matters;
        this.acts = acts;
        this.substitutes = substitutes;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_THE_ACCOUNTS;
    }

    @Override
    public String name() {
        return "待办与代办 · tasks and substitutes";
    }

    @Override
    public void load(DemoFiles files) {
        Map<String, String> units = files.table("units.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("id"), row -> row.getField("short_name")));
        Map<String, Acting> people = files.table("people.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.getField("id"), row -> as(row, units.getOrDefault(row.getField("unit"), ""))));
        files.table("tasks.csv").forEach(row -> task(row, people));
        files.table("absences.csv").forEach(row -> absence(row, people));
    }

    /** The people act as the loader lets them: what they did is theirs, and nobody is asked for a permission twice. */
    private static Acting as(NamedCsvRecord person, String unit) {
        return new Acting(
                Ids.named("person", person.getField("id")),
                person.getField("name"),
                unit + " · " + person.getField("position"),
                Jurisdiction.COUNTRY,
                "",
                Set.of(WorkPermission.READ.id(), WorkPermission.HANDLE.id(), WorkPermission.HAND_OVER.id()),
                new Origin(Origin.Channel.SYSTEM, "demo"));
    }

    private static Acting actor(Map<String, Acting> people, NamedCsvRecord row, String column) {
        return Objects.requireNonNull(people.get(row.getField(column)), row.getField(column));
    }

    private void task(NamedCsvRecord row, Map<String, Acting> people) {
        Acting giver = actor(people, row, "from");
        String to = row.getField("to");
        int at = to.indexOf('@');
        Assignee assignee = at < 0
                ? Assignee.person(Ids.named("person", to))
                : Assignee.role(to.substring(0, at), to.substring(at + 1));
        UUID id = matters.open(
                giver,
                new NewMatter(
                        Tasks.KIND,
                        row.getField("title"),
                        row.getField("detail"),
                        new Subject(
                                "task", Ids.named("task", row.getField("title")).toString()),
                        "/work",
                        new RegionCode(row.getField("region")),
                        assignee,
                        due(row.getField("due_days")),
                        row.getField("standard"),
                        row.getField("deliverable"),
                        false));
        comment(row, people, id);
    }

    private void comment(NamedCsvRecord row, Map<String, Acting> people, UUID id) {
        if (!row.getField("comment").isEmpty()) {
            done(acts.comment(actor(people, row, "from"), id, row.getField("comment")));
        }
        if (!row.getField("result").isEmpty()) {
            done(acts.finish(actor(people, row, "to"), id, 0, row.getField("result")));
        }
    }

    /** At the end of work so many days from now; at the hour of loading for a number of hours such as {@code 3h}. */
    private Instant due(String days) {
        if (days.endsWith("h")) {
            return clock.instant().plus(Duration.ofHours(Long.parseLong(days.substring(0, days.length() - 1))));
        }
        ZoneId zone = clock.getZone();
        LocalDate day = LocalDate.now(clock).plusDays(Long.parseLong(days));
        return day.atTime(Given.END_OF_WORK).atZone(zone).toInstant();
    }

    private void absence(NamedCsvRecord row, Map<String, Acting> people) {
        LocalDate today = LocalDate.now(clock);
        done(substitutes.set(
                actor(people, row, "person"),
                new SubstituteDraft(
                        "",
                        Ids.named("person", row.getField("substitute")).toString(),
                        today.plusDays(Long.parseLong(row.getField("from_days")))
                                .toString(),
                        today.plusDays(Long.parseLong(row.getField("until_days")))
                                .toString(),
                        row.getField("reason"))));
    }

    private static <T> void done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Refused<T>(var why)) {
            throw new IllegalStateException("a task of the demo is refused: " + why);
        }
    }
}
