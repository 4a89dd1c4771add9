package org.zhagen.adaptation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.YamlReader;

/**
 * The front door to what is written in plans. Each edit is kept as soon as its form is right, and answered with what the check says
 * of the whole: a draft may have errors, what is submitted may not.
 */
@Service
public class PlanEditing {

    private final PlanLife life;
    private final PlanRows rows;
    private final PlanGround ground;
    private final PlanHolderRows holders;
    private final PlanTraces traces;

    PlanEditing(PlanLife life, PlanRows rows, PlanGround ground, PlanHolderRows holders, PlanTraces traces) {
        this.life = life;
        this.rows = rows;
        this.ground = ground;
        this.holders = holders;
        this.traces = traces;
    }

    /** A plan after an edit, and what is to be said of it. */
    public record Edited(Plan plan, PlanCheck check) {}

    /** A plan with all that is needed to read it or work on it. */
    public Outcome<Workbench> open(Acting acting, UUID id) {
        return life.query(
                acting,
                id,
                plan -> ground.check(plan).map(check -> {
                    boolean own = acting.in(plan.site());
                    List<PlanStep> steps = own ? PlanStep.offered(acting, plan.state()) : List.of();
                    boolean editable = own && plan.state().isOpen() && acting.may(AdaptationPermission.EDIT);
                    return new Workbench(plan, check, holders.of(id), steps, editable);
                }));
    }

    /** What the check would say after an edit; nothing is kept. */
    public Outcome<PlanCheck> preview(Acting acting, UUID id, PlanEdit edit) {
        return life.query(
                acting,
                id,
                plan -> PlanEditor.edited(plan.adaptation(), edit).then(edited -> ground.check(plan, edited)));
    }

    /**
     * Keeps an edit.
     *
     * @param version that the person saw
     */
    public Outcome<Edited> edit(Acting acting, UUID id, int version, PlanEdit edit) {
        return change(acting, id, version, plan -> PlanEditor.edited(plan.adaptation(), edit));
    }

    /**
     * Keeps several edits, each on what those before it made: all of them, or none where the form of one is wrong.
     *
     * @param version that the person saw
     * @return what is wrong has as its place the field behind {@code edits[<number from 0>].}
     */
    public Outcome<Edited> edit(Acting acting, UUID id, int version, List<? extends PlanEdit> edits) {
        return change(acting, id, version, plan -> PlanEditor.edited(plan.adaptation(), edits));
    }

    /** The plan as the command line reads it. */
    public Outcome<String> exported(Acting acting, UUID id) {
        return life.query(
                acting,
                id,
                plan -> Outcome.done(PlanText.write(plan.adaptation().document())));
    }

    /** What the check would say of a text, by line and column; nothing is kept. */
    public Outcome<PlanCheck> preview(Acting acting, UUID id, String yaml) {
        return life.query(acting, id, plan -> read(plan, yaml).then(read -> ground.check(plan, read)));
    }

    /**
     * Takes a text that was written elsewhere in place of what the plan says. What can't be read is said by line and column, and
     * nothing is kept.
     *
     * @param version that the person saw
     */
    public Outcome<Edited> replace(Acting acting, UUID id, int version, String yaml) {
        // what is kept has lines of its own
        return change(acting, id, version, plan -> read(plan, yaml).then(read -> PlanText.again(read.document())));
    }

    private interface Change {
        Outcome<Adaptation> of(Plan plan);
    }

    private Outcome<Edited> change(Acting acting, UUID id, int version, Change change) {
        return life.command(acting, AdaptationPermission.EDIT, id, plan -> {
            if (!plan.state().isOpen()) {
                return Said.notNow(PlanCode.NOT_OPEN, plan.state().id());
            }
            return change.of(plan)
                    .then(adaptation -> ground.check(plan, adaptation).then(check -> {
                        if (!rows.write(acting, id, version, adaptation, check)) {
                            return Outcome.stale();
                        }
                        traces.audited(acting, plan, "plan-edit");
                        return Outcome.done(new Edited(rows.get(id), check));
                    }));
        });
    }

    /** A text for this very plan: an adaptation of another playbook, version or site belongs elsewhere. */
    private static Outcome<Adaptation> read(Plan plan, String yaml) {
        return PlanText.read(yaml)
                .then(read -> read.adapts().equals(plan.playbookName())
                                && read.site().equals(plan.site().digits())
                        ? Outcome.done(read)
                        : Outcome.invalid(
                                Finding.of(PlanCode.OTHER_PLAN, read.at("adapts"), read.adapts(), read.site())));
    }

    /** The value of a change from YAML: one value, a list, or an element with its keys. */
    public static Outcome<Node> value(String yaml) {
        Findings findings = new Findings();
        Node node = YamlReader.read("value", yaml.getBytes(StandardCharsets.UTF_8), findings);
        return node == null || findings.hasErrors() ? Outcome.invalid(findings.sorted()) : Outcome.done(node);
    }
}
