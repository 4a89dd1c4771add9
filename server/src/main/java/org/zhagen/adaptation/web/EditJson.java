package org.zhagen.adaptation.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;
import org.zhagen.adaptation.PlanEdit;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;

/** An edit as programs send it; {@code edit} says which one. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "edit")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EditJson.Variant.class, name = "variant"),
    @JsonSubTypes.Type(value = EditJson.SetParameter.class, name = "set"),
    @JsonSubTypes.Type(value = EditJson.UnsetParameter.class, name = "unset"),
    @JsonSubTypes.Type(value = EditJson.AddChange.class, name = "change"),
    @JsonSubTypes.Type(value = EditJson.RewriteChange.class, name = "rewrite"),
    @JsonSubTypes.Type(value = EditJson.WithdrawChange.class, name = "withdraw"),
    @JsonSubTypes.Type(value = EditJson.Purpose.class, name = "purpose")
})
sealed interface EditJson {

    PlanEdit edit();

    record Variant(@Nullable String id) implements EditJson {
        @Override
        public PlanEdit edit() {
            return new PlanEdit.Variant(Text.of(id));
        }
    }

    record SetParameter(
            @Nullable String parameter,
            @Nullable String value,
            @Nullable String reason) implements EditJson {
        @Override
        public PlanEdit edit() {
            return new PlanEdit.SetParameter(Text.of(parameter), Text.of(value), Text.of(reason));
        }
    }

    record UnsetParameter(@Nullable String parameter) implements EditJson {
        @Override
        public PlanEdit edit() {
            return new PlanEdit.UnsetParameter(Text.of(parameter));
        }
    }

    record AddChange(ChangeJson change) implements EditJson {
        @Override
        public PlanEdit edit() {
            return new PlanEdit.AddChange(change.draft());
        }
    }

    record RewriteChange(int number, ChangeJson change) implements EditJson {
        @Override
        public PlanEdit edit() {
            return new PlanEdit.RewriteChange(number, change.draft());
        }
    }

    record WithdrawChange(int number) implements EditJson {
        @Override
        public PlanEdit edit() {
            return new PlanEdit.WithdrawChange(number);
        }
    }

    record Purpose(
            @Nullable String goal,
            @Nullable List<String> decidedBy,
            @Nullable String decided) implements EditJson {
        @Override
        public PlanEdit edit() {
            return new PlanEdit.Purpose(Text.of(goal), decidedBy == null ? List.of() : decidedBy, Text.of(decided));
        }
    }

    /**
     * A change of an element.
     *
     * @param op as in the files of the command line
     * @param value one value, a list, or an element with its keys
     */
    record ChangeJson(
            @Nullable String op,
            @Nullable String at,
            @Nullable String after,
            @Nullable Object value,
            @Nullable String reason,
            @Nullable String kind) {

        PlanEdit.ChangeDraft draft() {
            Node node = value == null ? null : Node.of(value, Place.of("value"));
            return new PlanEdit.ChangeDraft(
                    Text.of(op), Text.of(at), Text.of(after), node, Text.of(reason), Text.of(kind));
        }
    }
}
