package org.zhagen.ticket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.directory.NamedRegions;
import org.zhagen.files.FilesPermission;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.kernel.site.RegionCode;

/** A grid with a procedure that its worker may begin, and somebody of the county who gets what is reported. */
public final class Fields {

    public final String grid;
    public final Acting worker;
    public final Acting neighbour;
    public final Acting county;
    public final InstalledCourse course;

    /**
     * @param county six digits, of this test alone
     */
    public Fields(ApplicationContext context, String county) {
        this(context, county, UUID.randomUUID(), false);
    }

    /** With somebody known as the worker. */
    public Fields(ApplicationContext context, String county, UUID person) {
        this(context, county, person, false);
    }

    /** Where the place that is asked for may be somebody's home. */
    Fields(ApplicationContext context, String county, UUID person, boolean home) {
        this.grid = county + "001001001";
        this.worker = at(person, "grid-worker", grid);
        this.neighbour = at(UUID.randomUUID(), "grid-worker", grid);
        this.county = TicketGround.ticketing(UUID.randomUUID(), "department", county, TicketPermission.OPEN);
        RegionCode place = new RegionCode(county);
        Acting system = Acting.system("test", Jurisdiction.COUNTRY);
        String series = UUID.randomUUID().toString();
        Courses courses = context.getBean(Courses.class);
        courses.install(
                system,
                new Installation(
                        UUID.randomUUID().toString(),
                        series,
                        "网格化管理",
                        "1.0.0",
                        place,
                        List.of(grid(home)),
                        List.of(new Desk("office", place, this.county.person(), null, null, "综治中心")),
                        false));
        this.course = InForce.find(courses, place, series);
    }

    /** Lets the places have names, as people see them. */
    public Fields named(ApplicationContext context) {
        NamedRegions.add(context, grid.substring(0, 2), "示例省");
        NamedRegions.add(context, grid.substring(0, 4), "澄江市");
        NamedRegions.add(context, grid.substring(0, 6), "澄江县");
        NamedRegions.add(context, grid.substring(0, 9), "柳荫街道");
        NamedRegions.add(context, grid.substring(0, 12), "东街社区");
        NamedRegions.add(context, grid, "东街社区第一网格");
        return this;
    }

    /** Nobody may begin it any more. */
    public void end(ApplicationContext context) {
        context.getBean(Courses.class).end(Acting.system("test", Jurisdiction.COUNTRY), course.origin());
    }

    /** What the worker saw. */
    public NewTicket seen(String facts) {
        return NewTicket.of(course.id(), grid, "三号楼东侧", Map.of("category", "井盖破损", "facts", facts));
    }

    private static Acting at(UUID person, String role, String region) {
        return TicketGround.ticketing(person, role, region, TicketPermission.OPEN, FilesPermission.ATTACH);
    }

    private static Course grid(boolean home) {
        LinkedHashMap<String, String> table = new LinkedHashMap<>();
        table.put("井盖破损", "office");
        return new Course(
                "grid-report",
                "网格上报",
                List.of("grid-worker"),
                List.of(
                        TicketGround.field("category", FormField.Kind.CHOICE, true, "井盖破损", "楼道堆物", "路灯不亮"),
                        new FormField(
                                "place",
                                "place",
                                FormField.Kind.LOCATION,
                                List.of(),
                                true,
                                home,
                                null,
                                Place.of("place")),
                        TicketGround.field("facts", FormField.Kind.LONG_TEXT, true)),
                "category",
                table,
                "office",
                List.of(new Leg("settle", "办结", "assignee", null, "", false, List.of(), List.of())),
                List.of());
    }
}
