package org.zhagen.directory;

import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;
import org.zhagen.kernel.site.RegionCode;

/** What the directory leaves in the audit. Names of people are not copied there: the id says who it was. */
@Component
class Traces {

    private final Audit audit;

    Traces(Audit audit) {
        this.audit = audit;
    }

    void done(Acting acting, String action, RegionCode region, String name) {
        audit.record(acting, Act.done(action, Subject.of("region", region, name), region.digits()));
    }

    void done(Acting acting, String action, Unit unit) {
        audit.record(
                acting,
                Act.done(
                        action,
                        Subject.of("unit", unit.id(), unit.name()),
                        unit.region().digits()));
    }

    void done(Acting acting, String action, Person person) {
        audit.record(acting, Act.done(action, subject(person), person.region().digits()));
    }

    void phoneRead(Acting acting, Person person) {
        audit.personalDataRead(acting, subject(person), person.region().digits(), "phone");
    }

    /** Many numbers at once, in a list for keeping. */
    void phonesRead(Acting acting, int people) {
        audit.recordApart(
                acting,
                Act.done(
                                Audit.PERSONAL_DATA_READ,
                                Subject.NONE,
                                acting.jurisdiction().prefix())
                        .with("fields", "phone")
                        .with("people", people));
    }

    private static Subject subject(Person person) {
        return Subject.of("person", person.id(), "");
    }
}
