package org.zhagen.ticket;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.FormField;

/** The fields of a form by how they are asked for: places, files and whoever is to be reached each have a part of their own. */
public record FormParts(List<FormField> fields) {

    public FormParts {
        fields = List.copyOf(fields);
    }

    /** Whether something is written into the field: files are attached, and places belong to the ticket. */
    public static boolean isWritten(FormField field) {
        return field.type() != FormField.Kind.LOCATION && field.type() != FormField.Kind.FILES;
    }

    /** What is asked for one by one; personal data are kept apart. */
    public List<FormField> asked() {
        return fields.stream()
                .filter(field -> isWritten(field) && !field.personal())
                .toList();
    }

    /** The field of the place; null where none is asked for. */
    public @Nullable FormField located() {
        return first(field -> field.type() == FormField.Kind.LOCATION);
    }

    /** The field of photos; null where none are asked for. */
    public @Nullable FormField pictured() {
        return first(field -> field.type() == FormField.Kind.FILES);
    }

    /** What says how to reach somebody; null where that is not asked for. */
    public @Nullable FormField reaching() {
        return first(FormField::personal);
    }

    private @Nullable FormField first(Predicate<FormField> kind) {
        return fields.stream().filter(kind).findFirst().orElse(null);
    }
}
