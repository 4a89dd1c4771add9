package org.zhagen.matrix;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcomes;
import org.zhagen.kernel.bundle.Bundles;
import org.zhagen.matrix.Scene.Thing;
import org.zhagen.registry.Display;
import org.zhagen.registry.DisplayFollowUps;
import org.zhagen.registry.DisplayStep;
import org.zhagen.registry.Displays;
import org.zhagen.registry.Draft;
import org.zhagen.registry.Drafts;
import org.zhagen.registry.ForeignBundles;
import org.zhagen.registry.Ground;
import org.zhagen.registry.PublishDraft;
import org.zhagen.registry.Published;
import org.zhagen.registry.RegistryPermission;
import org.zhagen.registry.Versions;

/** Displays, and playbooks with their drafts. */
final class RegistryThings implements RoomThings {

    /** See {@link Things#VARIABLES}. */
    static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("displays/{id}", "display"),
            Map.entry("displays/{id}/distil", "selected"),
            Map.entry("displays/{id}/reviews", "shown"),
            Map.entry("displays/{id}/follow-ups", "shown"),
            Map.entry("follow-ups/{followUp}", "follow-up"),
            Map.entry("steps/{step}", "step"),
            Map.entry("drafts/{id}", "draft"),
            Map.entry("import/{id}", "bundle"),
            Map.entry("bundles/{id}", "bundle"),
            Map.entry("from/{playbook}", "playbook"),
            Map.entry("playbooks/{id}", "playbook"),
            Map.entry("versions/{version}", "version"),
            Map.entry("{id}/{version}", "version"),
            Map.entry("{playbook}/{version}", "version"));

    private final Stage stage;

    RegistryThings(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Map<String, Supplier<Thing>> makers() {
        return Map.ofEntries(
                Map.entry("display", this::display),
                Map.entry("shown", () -> Thing.of(stage.ground().shown())),
                Map.entry("selected", this::selected),
                Map.entry("follow-up", this::followUp),
                Map.entry("step", () -> Thing.of("withdraw")),
                Map.entry("draft", this::draft),
                Map.entry("bundle", this::bundle),
                Map.entry("playbook", this::playbook),
                Map.entry(
                        "version",
                        () -> Thing.of(newest(stage.scene().thing("playbook").id())
                                .about()
                                .version())));
    }

    private Thing display() {
        return Thing.of(Outcomes.done(stage.context()
                .getBean(Displays.class)
                .write(
                        stage.ground().writer(),
                        Ground.draft(stage.ground().unit, "措施" + stage.scene().marker()))));
    }

    private Thing selected() {
        Display shown = stage.ground().shown();
        return Thing.of(Outcomes.done(stage.context()
                .getBean(Displays.class)
                .step(stage.ground().office(), shown.id(), shown.version(), DisplayStep.SELECT, "")));
    }

    private Thing followUp() {
        return Thing.of(Outcomes.done(stage.context()
                        .getBean(DisplayFollowUps.class)
                        .of(stage.ground().office(), stage.scene().id("shown")))
                .getFirst()
                .id());
    }

    /** The standard playbook under a name of its own, so that it can be published here. */
    private String yaml(String title) {
        String id = "t" + UUID.randomUUID().toString().substring(0, 8);
        return newest("whistle")
                .bundle()
                .yaml()
                .replaceFirst("(?m)^id: .*$", "id: " + id)
                .replaceFirst("(?m)^title: .*$", "title: " + title);
    }

    private Published newest(String playbook) {
        return Outcomes.done(
                stage.context().getBean(Versions.class).newest(stage.ground().office(), playbook));
    }

    private Acting curator() {
        return stage.ground().person("改革办", Ground.HERE, RegistryPermission.values());
    }

    private Draft written(String title) {
        return Outcomes.done(stage.context()
                .getBean(Drafts.class)
                .take(curator(), yaml(title), newest("whistle").bundle().templates()));
    }

    private Thing draft() {
        Draft draft = written("措施" + stage.scene().marker());
        return new Thing(draft.id().toString(), draft.version());
    }

    /** One of its own, published here. */
    Thing playbook() {
        Draft draft = written("吹哨");
        return Thing.of(Outcomes.done(stage.context()
                        .getBean(Drafts.class)
                        .publish(curator(), draft.id(), draft.version(), new PublishDraft("", "")))
                .playbook());
    }

    private Thing bundle() {
        byte[] content = Bundles.bytes(newest("whistle").bundle());
        return Thing.of(Outcomes.done(stage.context()
                        .getBean(ForeignBundles.class)
                        .upload(curator(), stage.scene().marker() + ".zhagen", content))
                .id());
    }
}
