package org.zhagen.ticket;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Permission;
import org.zhagen.files.FilesPermission;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.Ground;
import org.zhagen.work.Clerks;

/** A whistle in force in a district, with a department that comes and a street that whistles: what tests of pages stand on. */
public final class Whistles {

    public final Acting street;
    public final Acting city;
    public final Acting centre;
    public final InstalledCourse course;

    public Whistles(ApplicationContext context) {
        this(context, UUID.randomUUID(), UUID.randomUUID());
    }

    /** With known people as the street officer and the dispatcher. */
    public Whistles(ApplicationContext context, UUID officer, UUID dispatcher) {
        UUID unit = new Ground(context).unit.id();
        RegionCode here = new RegionCode(Ground.HERE);
        String series = UUID.randomUUID().toString();
        city = in(new Clerks(context).of(unit), "department", "9902");
        street = in(officer, "sub-district", Ground.HERE + "002", TicketPermission.OPEN);
        centre = in(dispatcher, "site-team", Ground.HERE, TicketPermission.DISPATCH, TicketPermission.OVERSEE);
        Acting system = Acting.system("test", Jurisdiction.COUNTRY);
        Courses courses = context.getBean(Courses.class);
        courses.install(
                system,
                new Installation(
                        UUID.randomUUID().toString(),
                        series,
                        "街乡吹哨、部门报到",
                        "1.0.0",
                        here,
                        List.of(TicketGround.whistle()),
                        List.of(
                                new Desk("city", here, null, unit, null, "城管局"),
                                new Desk("market", here, UUID.randomUUID(), null, null, "市场监管局"),
                                new Desk("street-officer", here, officer, null, null, "柳荫街道"),
                                new Desk("dispatcher", here, dispatcher, null, null, "派单中心")),
                        false));
        course = InForce.find(courses, here, series);
    }

    private static Acting in(UUID person, String role, String prefix, Permission... more) {
        Permission[] all = new Permission[more.length + 1];
        System.arraycopy(more, 0, all, 0, more.length);
        all[more.length] = FilesPermission.ATTACH;
        return TicketGround.ticketing(person, role, prefix, all);
    }
}
