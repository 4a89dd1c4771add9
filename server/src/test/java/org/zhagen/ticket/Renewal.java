package org.zhagen.ticket;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcomes;
import org.zhagen.identity.As;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.Ground;
import org.zhagen.registry.LibraryFixture;
import org.zhagen.registry.RegistryPermission;
import org.zhagen.registry.Versions;
import org.zhagen.work.Clerks;

/** Problems of works as the standard playbook 老旧小区改造共治 has them handled, in force in a district. */
public final class Renewal {

    /** Of the unit that builds. */
    public final UUID builder;

    public final InstalledCourse course;

    /**
     * @param supervisor who looks on behalf of the residents whether something was mended
     */
    public Renewal(ApplicationContext context, UUID supervisor, UUID office) {
        UUID unit = new Ground(context).unit.id();
        builder = new Clerks(context).of(unit);
        RegionCode here = new RegionCode(Ground.HERE);
        String series = UUID.randomUUID().toString();
        Acting system = Acting.system("test", Jurisdiction.COUNTRY);
        Courses courses = context.getBean(Courses.class);
        courses.install(
                system,
                new Installation(
                        UUID.randomUUID().toString(),
                        series,
                        "老旧小区改造共治",
                        "1.0.0",
                        here,
                        List.of(problem(context)),
                        List.of(
                                new Desk("builder", here, null, unit, null, "施工单位"),
                                new Desk("supervisor", here, supervisor, null, null, "居民监督员"),
                                new Desk("office-head", here, office, null, null, "改造办")),
                        false));
        course = InForce.find(courses, here, series);
    }

    private static Course problem(ApplicationContext context) {
        LibraryFixture.publish(context);
        CheckedPlaybook playbook = Outcomes.done(context.getBean(Versions.class)
                        .newest(As.person("9901", RegistryPermission.READ), "estate-renewal"))
                .playbook();
        return playbook.model().procedures().stream()
                .filter(procedure -> procedure.id().equals("works-problem"))
                .map(procedure -> Course.of(playbook, procedure, playbook.bindings(Map.of())))
                .findFirst()
                .orElseThrow();
    }
}
