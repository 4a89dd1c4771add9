package org.zhagen.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.registry.edit.YamlEdit;
import org.zhagen.registry.form.FormField;
import org.zhagen.registry.form.FormPart;
import org.zhagen.registry.form.PlaybookForm;

/**
 * One change that somebody makes in the form of a draft.
 *
 * @param part key of the root, such as {@code steps}; empty for the head
 * @param item id of the element; empty for the head, for a part that is one record, and for a new element
 * @param values texts by the key of their field; a key that is not there stays as it is
 */
public record PartEdit(Kind kind, String part, String item, Map<String, String> values) {

    /** What is done. */
    public enum Kind {
        SET,
        ADD,
        REMOVE,
        UP
    }

    public PartEdit {
        values = new LinkedHashMap<>(values);
    }

    /** The changed text; or why the change can't be made. */
    Outcome<YamlEdit.Changed> applied(String yaml) {
        YamlEdit edit = YamlEdit.of(yaml).orElse(null);
        if (edit == null) {
            return Outcome.invalid(Finding.of(LibraryCode.DRAFT_NOT_READABLE, Place.of("yaml")));
        }
        FormPart form = PlaybookForm.part(part).orElse(null);
        if (form == null) {
            return Outcome.invalid(Finding.of(LibraryCode.PART_UNKNOWN, Place.of("part"), part));
        }
        boolean gone = !item.isEmpty() && TreePath.of(part + "/" + item).in(edit.tree()) == null;
        if (gone) {
            return Outcome.invalid(Finding.of(LibraryCode.PART_GONE, Place.of("item"), item));
        }
        return switch (kind) {
            case REMOVE -> Outcome.done(edit.remove(at()));
            case UP -> Outcome.done(edit.up(at()));
            case ADD -> added(edit, form);
            case SET -> set(edit, form, yaml);
        };
    }

    private TreePath at() {
        return TreePath.of(part + "/" + item);
    }

    private Outcome<YamlEdit.Changed> added(YamlEdit edit, FormPart form) {
        SequencedMap<String, Object> element = new LinkedHashMap<>();
        for (FormField field : form.fields(values)) {
            Outcome<Node> value = field.read(values.getOrDefault(field.key(), ""));
            if (value instanceof Outcome.Refused<Node>(var why)) {
                return Outcome.refused(why);
            }
            if (value instanceof Outcome.Done<Node>(Node node) && (field.required() || !FormField.isEmpty(node))) {
                element.put(field.key(), node);
            }
        }
        String id = values.getOrDefault("id", "");
        Finding wrong = form.hasIds() ? wrongId(edit, id) : null;
        return wrong == null
                ? Outcome.done(edit.add(part, Node.of(element, Place.of("")), PlaybookForm.order()))
                : Outcome.invalid(wrong);
    }

    private @Nullable Finding wrongId(YamlEdit edit, String id) {
        if (!Code.isId(id)) {
            return Finding.of(LibraryCode.ID_FORM, Place.of("id"), id);
        }
        Node list = edit.tree().get(part);
        return list != null && Tree.ids(list).contains(id)
                ? Finding.of(LibraryCode.PART_ID_TAKEN, Place.of("id"), id)
                : null;
    }

    private Outcome<YamlEdit.Changed> set(YamlEdit edit, FormPart form, String yaml) {
        YamlEdit.Changed changed = new YamlEdit.Changed(yaml, false);
        TreePath element = TreePath.of(part + "/" + item);
        for (FormField field : form.fields(values)) {
            String text = values.get(field.key());
            YamlEdit now = YamlEdit.of(changed.text()).orElse(edit);
            TreePath at = element.child(field.key());
            if (text == null || field.same(at.in(now.tree()), text)) {
                continue;
            }
            switch (field.read(text)) {
                case Outcome.Refused<Node>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<Node>(Node node) -> {
                    boolean away = !field.required() && FormField.isEmpty(node);
                    List<String> order = form.keys();
                    YamlEdit.Changed next = now.set(at, away ? null : node, order);
                    changed = new YamlEdit.Changed(next.text(), changed.commentsLost() || next.commentsLost());
                }
            }
            if (field.key().equals("id") && !item.isEmpty()) {
                element = TreePath.of(part + "/" + text);
            }
        }
        return Outcome.done(changed);
    }
}
