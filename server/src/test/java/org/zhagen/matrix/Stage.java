package org.zhagen.matrix;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.identity.People;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.Ground;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.Desk;
import org.zhagen.ticket.InForce;
import org.zhagen.ticket.Installation;
import org.zhagen.ticket.InstalledCourse;

/** What the things of a scene are made with. */
final class Stage {

    private final ApplicationContext context;
    private final People people;
    private final Acting owner;
    private final Scene scene;
    private @Nullable Ground ground;

    /** @param owner whom personal things belong to */
    Stage(ApplicationContext context, Acting owner, Scene scene) {
        this.context = context;
        this.people = new People(context);
        this.owner = owner;
        this.scene = scene;
    }

    ApplicationContext context() {
        return context;
    }

    People people() {
        return people;
    }

    Acting owner() {
        return owner;
    }

    /** Where the other things are. */
    Scene scene() {
        return scene;
    }

    /** Two districts with a unit each, made when the first thing needs them. */
    Ground ground() {
        Ground known = ground;
        if (known == null) {
            known = new Ground(context);
            ground = known;
        }
        return known;
    }

    /** Brings a procedure into force in the district of the scene, whose one desk is the owner's. */
    InstalledCourse runs(Course procedure) {
        Courses courses = context.getBean(Courses.class);
        RegionCode here = new RegionCode(Ground.HERE);
        String series = UUID.randomUUID().toString();
        courses.install(
                Acting.system("test", Jurisdiction.COUNTRY),
                new Installation(
                        UUID.randomUUID().toString(),
                        series,
                        procedure.title(),
                        "1.0.0",
                        here,
                        List.of(procedure),
                        List.of(new Desk("desk", here, owner.person(), null, null, "经办")),
                        false));
        return InForce.find(courses, here, series);
    }
}
