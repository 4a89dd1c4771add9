package org.zhagen.matrix;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcomes;
import org.zhagen.identity.As;
import org.zhagen.identity.Vault;
import org.zhagen.matrix.Scene.Thing;
import org.zhagen.portal.PortalPermission;
import org.zhagen.portal.ProgramKeyDraft;
import org.zhagen.portal.ProgramKeys;
import org.zhagen.portal.ProgramReceipt;
import org.zhagen.portal.ProgramReport;
import org.zhagen.portal.ProgramReports;
import org.zhagen.portal.ReportDraft;
import org.zhagen.registry.Ground;
import org.zhagen.ticket.Contact;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.InstalledCourse;

/** A key of a program of the district, and what the program reported there. */
final class ProgramThings implements RoomThings {

    /** See {@link Things#VARIABLES}. */
    static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("services/{file}", "program-service-file"),
            Map.entry("requests/{file}", "program-request-file"),
            Map.entry("tokens/{file}", "program-token-file"),
            Map.entry("program-keys/{id}", "program-key"),
            Map.entry("programs/{id}", "program-key"));

    private final Stage stage;

    ProgramThings(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Map<String, Supplier<Thing>> makers() {
        return Map.ofEntries(
                Map.entry("program-key", () -> Thing.of(given().key().id())),
                Map.entry("program-secret", () -> Thing.of(given().secret())),
                Map.entry("program-place", this::place),
                Map.entry("program-service", () -> Thing.of(service())),
                Map.entry("program-service-file", () -> Thing.of(service() + ".json")),
                Map.entry("program-request-file", () -> Thing.of(reported().number() + ".json")),
                Map.entry(
                        "program-token-file",
                        () -> Thing.of(Objects.requireNonNull(reported().code()).shown() + ".json")));
    }

    private ProgramKeys.Given given() {
        Acting officer = As.person(Ground.HERE, PortalPermission.CONNECT);
        return Outcomes.done(stage.context()
                .getBean(ProgramKeys.class)
                .give(officer, new ProgramKeyDraft("程序" + stage.scene().marker(), "")));
    }

    /** The district, with something that may be reported there. */
    private Thing place() {
        return Thing.of(course().region().digits());
    }

    private InstalledCourse course() {
        Acting system = Acting.system("test", Jurisdiction.COUNTRY);
        return stage.context()
                .getBean(Courses.class)
                .find(system, stage.scene().id("course"))
                .orElseThrow();
    }

    private String service() {
        InstalledCourse course = course();
        return course.course().id() + "-" + HexFormat.of().formatHex(Vault.hash(course.series()), 0, 4);
    }

    private ProgramReceipt reported() {
        ReportDraft draft = new ReportDraft(
                course().id(),
                Ground.HERE,
                "北门",
                "",
                "",
                Map.of("facts", "占道" + stage.scene().marker()),
                new Contact("王", stage.scene().phone(), ""),
                false,
                "",
                "");
        String once = UUID.randomUUID().toString();
        return Outcomes.done(stage.context()
                .getBean(ProgramReports.class)
                .send(new ProgramReport(null, draft, List.of(), List.of(), Vault.hash(once), once)));
    }
}
