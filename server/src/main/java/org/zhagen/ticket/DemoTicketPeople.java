package org.zhagen.ticket;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Origin;
import org.zhagen.access.Permission;
import org.zhagen.demo.DemoFiles;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.work.Assignee;
import org.zhagen.work.WorkPermission;

/** The people and places of the demo city that have to do with tickets. */
final class DemoTicketPeople {

    private static final List<String> STREETS =
            List.of("东街市场北门", "甜水井胡同口", "二号楼三单元", "小学西侧路口", "老粮站院内", "河沿步道", "文化墙下", "九号楼东侧", "菜场后巷", "幼儿园门前");

    private static final int STREET = 9;

    private static final Set<String> PERMISSIONS = Arrays.<Permission>asList(
                    TicketPermission.READ,
                    TicketPermission.OPEN,
                    TicketPermission.HANDLE,
                    TicketPermission.DISPATCH,
                    WorkPermission.READ,
                    WorkPermission.HANDLE)
            .stream()
            .map(Permission::id)
            .collect(Collectors.toSet());

    private final List<NamedCsvRecord> people;
    private final Map<String, String> units;
    private final List<RegionCode> regions;

    DemoTicketPeople(DemoFiles files) {
        this.people = files.table("people.csv");
        this.units = files.table("units.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("id"), row -> row.getField("short_name")));
        this.regions = files.table("regions.csv").stream()
                .map(row -> new RegionCode(row.getField("code")))
                .toList();
    }

    /** Where it happens: somewhere, but where whoever raises it may. */
    RegionCode place(DemoThing thing, InstalledCourse course, SplittableRandom random) {
        RegionCode somewhere = place(course.region(), random);
        Acting opener = opener(thing, course, somewhere);
        return opener.in(somewhere) ? somewhere : region(opener);
    }

    /** A community or grid in a region; the region itself where there is none. */
    private RegionCode place(RegionCode region, SplittableRandom random) {
        List<RegionCode> inside = regions.stream()
                .filter(each -> region.contains(each) && each.digits().length() >= 12)
                .toList();
        return inside.isEmpty() ? region : inside.get(random.nextInt(inside.size()));
    }

    String street(SplittableRandom random) {
        return STREETS.get(random.nextInt(STREETS.size()));
    }

    /** Who raises something: somebody of the place who is named for it, the grid worker there, or anybody. */
    Acting opener(DemoThing thing, InstalledCourse course, RegionCode where) {
        return switch (thing.opener()) {
            case "resident" -> resident();
            case "grid" -> near(where, "grid-worker").orElseGet(DemoTicketPeople::resident);
            default ->
                known(thing.opener())
                        .filter(person ->
                                person.in(course.region()) || course.region().contains(region(person)))
                        .or(() -> near(course.region(), "site-team"))
                        .orElseGet(DemoTicketPeople::resident);
        };
    }

    /** Somebody else of the street; nobody where there is none. */
    Acting neighbour(RegionCode where, Acting not) {
        String street =
                where.digits().substring(0, Math.min(STREET, where.digits().length()));
        return people.stream()
                .filter(person -> person.getField("region").startsWith(street)
                        && !person.getField("roles").isEmpty()
                        && !TicketDemo.person(person.getField("id")).equals(not.person()))
                .reduce((one, other) -> other)
                .map(person -> acting(
                        person, List.of(person.getField("roles").split(" ", -1)).getFirst()))
                .orElseGet(DemoTicketPeople::resident);
    }

    private static RegionCode region(Acting acting) {
        return new RegionCode(acting.jurisdiction().prefix());
    }

    /** Who acts for a party. */
    Acting member(Placing.Placed placed, RegionCode where) {
        Assignee assignee = placed.assignee();
        return people.stream()
                .filter(person -> is(person, assignee))
                .findFirst()
                .map(person -> acting(person, ""))
                .or(() -> assignee.role().isEmpty() ? Optional.empty() : near(where, assignee.role()))
                .orElseGet(() -> office(placed.name()));
    }

    private static boolean is(NamedCsvRecord person, Assignee assignee) {
        UUID id = assignee.person();
        UUID unit = assignee.unit();
        return id != null
                ? id.equals(TicketDemo.person(person.getField("id")))
                : unit != null && unit.equals(Ids.named("unit", person.getField("unit")));
    }

    /** Somebody with a role as near to a place as there is one. */
    private Optional<Acting> near(RegionCode where, String role) {
        return people.stream()
                .filter(person ->
                        List.of(person.getField("roles").split(" ", -1)).contains(role))
                .filter(person -> where.digits().startsWith(person.getField("region")))
                .max((one, other) -> Integer.compare(
                        one.getField("region").length(),
                        other.getField("region").length()))
                .map(person -> acting(person, role));
    }

    private Optional<Acting> known(String id) {
        return people.stream()
                .filter(person -> person.getField("id").equals(id))
                .findFirst()
                .map(person -> acting(
                        person, List.of(person.getField("roles").split(" ", -1)).getFirst()));
    }

    private Acting acting(NamedCsvRecord person, String role) {
        String unit = units.getOrDefault(person.getField("unit"), "");
        return as(
                TicketDemo.person(person.getField("id")),
                person.getField("name"),
                unit + " · " + person.getField("position"),
                new Jurisdiction(person.getField("region")),
                role);
    }

    static Acting resident() {
        return as(Acting.NOBODY, "居民", "居民", Jurisdiction.COUNTRY, "");
    }

    private static Acting office(String name) {
        return as(Acting.NOBODY, name, name, Jurisdiction.COUNTRY, "");
    }

    private static Acting as(UUID id, String name, String office, Jurisdiction where, String role) {
        return new Acting(id, name, office, where, role, PERMISSIONS, new Origin(Origin.Channel.SYSTEM, "demo"));
    }
}
