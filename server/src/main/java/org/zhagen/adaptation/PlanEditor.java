package org.zhagen.adaptation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.YamlReader;
import org.zhagen.kernel.playbook.Change;

/** Puts one edit into an adaptation. What is wrong with the form of the edit is said at its field, and nothing is changed. */
final class PlanEditor {

    private static final int ADDRESS = 200;
    private static final int REASON = 500;
    private static final int GOAL = 500;
    private static final int NAME = 60;
    private static final int VALUE = 500;
    private static final Place HERE = Place.of("");

    private final Node.Mapping document;
    private final Said said = new Said();

    private PlanEditor(Node.Mapping document) {
        this.document = document;
    }

    static Outcome<Adaptation> edited(Adaptation adaptation, PlanEdit edit) {
        PlanEditor editor = new PlanEditor(adaptation.document());
        Node.Mapping changed = editor.apply(edit);
        return editor.said.then(() -> PlanText.again(changed));
    }

    /** Several edits, one on the other; all that is wrong with any of them is said. */
    static Outcome<Adaptation> edited(Adaptation adaptation, List<? extends PlanEdit> edits) {
        Node.Mapping document = adaptation.document();
        Said all = new Said();
        for (int i = 0; i < edits.size(); i++) {
            PlanEditor editor = new PlanEditor(document);
            Node.Mapping changed = editor.apply(edits.get(i));
            document = editor.said.isRight() ? changed : document;
            all.wrong("edits[" + i + "].", editor.said);
        }
        Node.Mapping changed = document;
        return all.then(() -> PlanText.again(changed));
    }

    private Node.Mapping apply(PlanEdit edit) {
        return switch (edit) {
            case PlanEdit.Variant(String id) -> id.isEmpty() ? document.without("variant") : put("variant", id);
            case PlanEdit.SetParameter set -> set(set);
            case PlanEdit.UnsetParameter(String parameter) -> unset(parameter);
            case PlanEdit.AddChange(PlanEdit.ChangeDraft draft) -> {
                List<Node> changes = changes();
                changes.add(change(draft));
                yield changes(changes);
            }
            case PlanEdit.RewriteChange(int number, PlanEdit.ChangeDraft draft) -> {
                Node change = change(draft);
                yield at(number, changes -> changes.set(number, change));
            }
            case PlanEdit.WithdrawChange(int number) -> at(number, changes -> changes.remove(number));
            case PlanEdit.Purpose purpose -> purpose(purpose);
        };
    }

    private Node.Mapping put(String key, Object value) {
        return document.with(key, Node.of(value, HERE));
    }

    private Node.Mapping settings() {
        return document.get("set") instanceof Node.Mapping set ? set : new Node.Mapping(new LinkedHashMap<>(), HERE);
    }

    private Node.Mapping set(PlanEdit.SetParameter edit) {
        String parameter = said.needed("parameter", edit.parameter(), ADDRESS);
        String value = said.needed("value", edit.value(), VALUE);
        String reason = said.needed("reason", edit.reason(), REASON);
        Map<String, Object> setting = new LinkedHashMap<>();
        setting.put("to", scalar(value));
        setting.put("reason", reason);
        return document.with("set", settings().with(parameter, Node.of(setting, HERE)));
    }

    private Node.Mapping unset(String parameter) {
        if (settings().get(parameter) == null) {
            said.wrong(PlanCode.PARAMETER_NOT_SET, "parameter", parameter);
        }
        return document.with("set", settings().without(parameter));
    }

    /** What people type is taken as a number or a truth where it is one; anything that is more than one value is text. */
    private static Node scalar(String text) {
        Findings findings = new Findings();
        Node read = YamlReader.read("value", text.getBytes(StandardCharsets.UTF_8), findings);
        boolean plain = read instanceof Node.Scalar scalar && scalar.value() != null && !findings.hasErrors();
        return plain && read != null ? read : Node.of(text, HERE);
    }

    private List<Node> changes() {
        return document.get("changes") instanceof Node.Listing list ? new ArrayList<>(list.items()) : new ArrayList<>();
    }

    private Node.Mapping changes(List<Node> changes) {
        return document.with("changes", new Node.Listing(changes, HERE));
    }

    private interface Work {
        void on(List<Node> changes);
    }

    private Node.Mapping at(int number, Work work) {
        List<Node> changes = changes();
        if (number < 0 || number >= changes.size()) {
            said.wrong(PlanCode.CHANGE_GONE, "number", number);
            return document;
        }
        work.on(changes);
        return changes(changes);
    }

    private Node change(PlanEdit.ChangeDraft draft) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("op", choice("operation", draft.operation(), Change.Operation.class));
        change.put("at", said.needed("at", draft.at(), ADDRESS));
        if (!said.text("after", draft.after(), ADDRESS).isEmpty()) {
            change.put("after", draft.after());
        }
        Node value = draft.value();
        if (value != null) {
            change.put("value", value);
        }
        change.put("reason", said.needed("reason", draft.reason(), REASON));
        change.put("kind", choice("kind", draft.kind(), Change.Kind.class));
        return Node.of(change, HERE);
    }

    private <E extends Enum<E>> String choice(String field, String given, Class<E> type) {
        List<String> known =
                Arrays.stream(type.getEnumConstants()).map(Code::kebab).toList();
        if (said.needed(field, given, ADDRESS).isEmpty()) {
            return "";
        }
        Optional<String> chosen = known.stream().filter(given::equals).findFirst();
        if (chosen.isEmpty()) {
            said.wrong(
                    Finding.of(PlanCode.CHOICE_UNKNOWN, Place.of(field), given).maybe(Nearest.to(given, known)));
        }
        return chosen.orElse("");
    }

    private Node.Mapping purpose(PlanEdit.Purpose edit) {
        said.text("goal", edit.goal(), GOAL);
        edit.decidedBy().forEach(name -> said.text("decided-by", name, NAME));
        String decided = edit.decided().isEmpty() ? "" : choice("decided", edit.decided(), Adaptation.When.class);
        return put("goal", edit.goal())
                .with("decided-by", Node.of(edit.decidedBy(), HERE))
                .with("decided", Node.of(decided, HERE));
    }
}
