package org.zhagen.matrix;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcomes;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.People;
import org.zhagen.directory.PersonDraft;
import org.zhagen.directory.PersonView;
import org.zhagen.directory.PositionDraft;
import org.zhagen.directory.Unit;
import org.zhagen.directory.UnitDraft;
import org.zhagen.directory.Units;
import org.zhagen.files.Files;
import org.zhagen.files.FilesPermission;
import org.zhagen.files.Subject;
import org.zhagen.identity.As;
import org.zhagen.intake.Imports;
import org.zhagen.matrix.Scene.Thing;
import org.zhagen.registry.Ground;
import org.zhagen.registry.RegistryPermission;

/** Regions, units and people, tables that are brought, and files. */
final class DirectoryThings implements RoomThings {

    /** See {@link Things#VARIABLES}. */
    static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("regions/{code}", "here"),
            Map.entry("units/{id}", "unit"),
            Map.entry("people/{id}", "person"),
            Map.entry("positions/{position}", "position"),
            Map.entry("imports/{id}", "import"),
            Map.entry("files/{id}", "attachment"));

    private final Stage stage;

    DirectoryThings(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Map<String, Supplier<Thing>> makers() {
        return Map.ofEntries(
                Map.entry("here", () -> Thing.of(Ground.HERE)),
                Map.entry("unit", this::unit),
                Map.entry("person", this::person),
                Map.entry(
                        "position",
                        () -> Thing.of(member().positions().getFirst().id())),
                Map.entry("import", this::upload),
                Map.entry("attachment", this::attachment));
    }

    private static Acting clerk() {
        return As.person(Ground.HERE, DirectoryPermission.values());
    }

    private Thing unit() {
        stage.ground();
        UnitDraft draft = new UnitDraft(Ground.HERE, "community", "社区" + UUID.randomUUID(), "", "");
        Unit unit = Outcomes.done(stage.context().getBean(Units.class).open(clerk(), draft));
        return new Thing(unit.id().toString(), unit.version());
    }

    private Thing person() {
        PersonView person = Outcomes.done(stage.context()
                .getBean(People.class)
                .open(
                        clerk(),
                        new PersonDraft(
                                stage.scene().marker(),
                                stage.scene().phone(),
                                "措施" + stage.scene().marker()),
                        new PositionDraft(
                                stage.scene().thing("unit").id(),
                                "书记" + stage.scene().marker(),
                                "2026-01-05")));
        return new Thing(person.person().id().toString(), person.person().version());
    }

    private PersonView member() {
        return Outcomes.done(stage.context()
                .getBean(People.class)
                .find(clerk(), stage.scene().id("person")));
    }

    private Thing upload() {
        String table = "名称,类型,区划,区划名称,简称,备注\n" + stage.scene().marker() + ",部门," + Ground.HERE + ",,,\n";
        return Thing.of(Outcomes.done(stage.context()
                        .getBean(Imports.class)
                        .upload(stage.owner(), "units", stage.scene().marker() + ".csv", Scene.bytes(table)))
                .summary()
                .id());
    }

    private Thing attachment() {
        Files files = stage.context().getBean(Files.class);
        Acting writer = stage.ground()
                .person("x", Ground.HERE, RegistryPermission.READ, RegistryPermission.DISPLAY, FilesPermission.ATTACH);
        Subject subject = new Subject("display", stage.scene().thing("display").id());
        byte[] content = Scene.bytes("措施" + stage.scene().marker() + UUID.randomUUID());
        return Thing.of(Outcomes.done(files.attach(
                        writer, subject, stage.scene().marker() + ".txt", new ByteArrayInputStream(content)))
                .id());
    }
}
