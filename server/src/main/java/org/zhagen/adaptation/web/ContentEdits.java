package org.zhagen.adaptation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhagen.adaptation.PlanEdit;
import org.zhagen.adaptation.Workbench;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.Change;

/**
 * The edits that the form of an element asks for. What was changed before is said anew instead of being changed twice, and what is
 * as the playbook has it again is no change any more.
 */
final class ContentEdits {

    private final ContentForm form;
    private final List<Change> changes;
    private final Node.Mapping offered;
    private final Node.Mapping changed;

    ContentEdits(Workbench bench, ContentForm form) {
        this.form = form;
        this.changes = bench.plan().adaptation().changes();
        this.offered = PlanTrees.offered(bench.check(), bench.plan().adaptation());
        this.changed = PlanTrees.changed(bench.check(), bench.plan().adaptation());
    }

    List<PlanEdit> of(Map<String, String> given) {
        String after = given.getOrDefault("after", "");
        if (form.id().isEmpty()) {
            Node.Mapping element = form.element(form.free(changed), given);
            return List.of(new PlanEdit.AddChange(draft("add", form.list(), after, element, given)));
        }
        OptionalInt own = own();
        if (own.isPresent()) {
            Change add = changes.get(own.getAsInt());
            Node.Mapping element = anew((Node.Mapping) Objects.requireNonNull(add.value()), given);
            String place = add.after();
            return List.of(new PlanEdit.RewriteChange(
                    own.getAsInt(), draft("add", form.list(), place == null ? "" : place, element, given)));
        }
        return fields(given);
    }

    /** The change by which the site itself added the element. */
    private OptionalInt own() {
        return find(change -> {
            Node value = change.value();
            return change.operation() == Change.Operation.ADD
                    && TreePath.of(change.path()).equals(form.list())
                    && value != null
                    && form.id().equals(Tree.id(value));
        });
    }

    private OptionalInt find(Predicate<Change> wanted) {
        return IntStream.range(0, changes.size())
                .filter(number -> wanted.test(changes.get(number)))
                .findFirst();
    }

    private Node.Mapping anew(Node.Mapping element, Map<String, String> given) {
        Node.Mapping anew = element;
        for (ContentShape.Entry entry : form.shape().entries()) {
            Node value = ContentForm.read(entry, given.getOrDefault("v." + entry.key(), ""));
            anew = value == null ? anew.without(entry.key()) : anew.with(entry.key(), value);
        }
        return anew;
    }

    /** One edit for each field that is different; changes that fall away come last, so that the numbers of the others hold. */
    private List<PlanEdit> fields(Map<String, String> given) {
        List<PlanEdit> edits = new ArrayList<>();
        List<Integer> gone = new ArrayList<>();
        for (ContentShape.Entry entry : form.shape().entries()) {
            TreePath at = form.at().child(entry.key());
            Node now = at.in(changed);
            Node wanted = ContentForm.read(entry, given.getOrDefault("v." + entry.key(), ""));
            if (says(wanted, now)) {
                continue;
            }
            OptionalInt before = find(change -> TreePath.of(change.path()).equals(at));
            if (before.isPresent() && says(wanted, at.in(offered))) {
                gone.add(before.getAsInt());
                continue;
            }
            PlanEdit.ChangeDraft draft = draft(wanted == null ? "remove" : "replace", at, "", wanted, given);
            edits.add(
                    before.isPresent()
                            ? new PlanEdit.RewriteChange(before.getAsInt(), draft)
                            : new PlanEdit.AddChange(draft));
        }
        gone.stream()
                .sorted((one, other) -> Integer.compare(other, one))
                .forEach(number -> edits.add(new PlanEdit.WithdrawChange(number)));
        return edits;
    }

    /** Whether both say the same; a flag that is not there is no, a list that is not there is empty. */
    private static boolean says(@Nullable Node wanted, @Nullable Node stands) {
        boolean nothing = stands == null
                || (stands instanceof Node.Scalar scalar && Boolean.FALSE.equals(scalar.value()))
                || (stands instanceof Node.Listing list && list.items().isEmpty());
        if (wanted == null || nothing) {
            return wanted == null && nothing;
        }
        return Node.same(wanted, stands)
                || (wanted instanceof Node.Scalar one
                        && stands instanceof Node.Scalar other
                        && one.text().equals(other.text().strip()));
    }

    List<PlanEdit> removing(Map<String, String> given) {
        if (own().isPresent()) {
            return IntStream.range(0, changes.size())
                    .filter(number -> concerns(changes.get(number)))
                    .boxed()
                    .sorted((one, other) -> Integer.compare(other, one))
                    .map(number -> (PlanEdit) new PlanEdit.WithdrawChange(number))
                    .toList();
        }
        return List.of(new PlanEdit.AddChange(draft("remove", form.at(), "", null, given)));
    }

    private boolean concerns(Change change) {
        Node value = change.value();
        TreePath path = TreePath.of(change.path());
        return path.within(form.at())
                || (path.equals(form.list()) && value != null && form.id().equals(Tree.id(value)));
    }

    List<PlanEdit> moving(Map<String, String> given) {
        return List.of(new PlanEdit.AddChange(draft("move", form.at(), given.getOrDefault("after", ""), null, given)));
    }

    private static PlanEdit.ChangeDraft draft(
            String operation, TreePath at, String after, @Nullable Node value, Map<String, String> given) {
        return new PlanEdit.ChangeDraft(
                operation,
                at.toString(),
                after,
                value,
                given.getOrDefault("reason", ""),
                given.getOrDefault("kind", ""));
    }
}
