package org.zhagen.adaptation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;
import org.zhagen.adaptation.AcceptDraft;
import org.zhagen.adaptation.Contribution;
import org.zhagen.adaptation.SuitDraft;
import org.zhagen.kernel.adaptation.VariantProposal;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.value.ValueType;
import org.zhagen.registry.book.RuleWords;
import org.zhagen.web.Choice;
import org.zhagen.web.Problems;

/**
 * How a contribution is taken, as the form says it.
 *
 * @param variant id of the new variant
 * @param field of the profile that says where it suits; empty for where the rule holds
 * @param when the rule itself, where no field is chosen; empty for anywhere
 */
record AcceptForm(
        String as, String variant, String title, String field, String than, String value, String when, String words) {

    AcceptForm(
            @Nullable String as,
            @Nullable String variant,
            @Nullable String title,
            @Nullable String field,
            @Nullable String than,
            @Nullable String value,
            @Nullable String when,
            @Nullable String words) {
        this.as = Text.of(as);
        this.variant = Text.of(variant);
        this.title = Text.of(title);
        this.field = Text.of(field);
        this.than = Text.of(than);
        this.value = Text.of(value);
        this.when = Text.of(when);
        this.words = Text.of(words);
    }

    /** Fields of the profile of one kind. */
    record Group(String category, List<Choice> fields) {}

    static AcceptForm proposed(Contribution contribution, VariantProposal proposal) {
        String title = contribution.siteName() + " · " + contribution.title();
        String id = proposal.id().isEmpty() ? "from-" + contribution.site().digits() : proposal.id();
        return new AcceptForm("version", id, title, "", "at-least", "", proposal.when(), "");
    }

    /** The rule in words; empty for none. */
    String said(CheckedPlaybook playbook, Locale language) {
        return when.isEmpty()
                ? ""
                : new RuleWords(playbook.model(), playbook.vocabulary().fields(), language).of(when);
    }

    /** The fields that one can choose by: all that are more than words. */
    static List<Group> fields(Dictionary dictionary, PlanWords words, Locale language) {
        List<Group> groups = new ArrayList<>();
        for (Field.Category category : Field.Category.values()) {
            List<Choice> fields = dictionary.fields().values().stream()
                    .filter(field -> field.category() == category && field.type() != ValueType.TEXT)
                    .map(field -> new Choice(field.id(), words.titleWithUnit(field, language)))
                    .toList();
            if (!fields.isEmpty()) {
                groups.add(new Group(category.name().toLowerCase(Locale.ROOT), fields));
            }
        }
        return groups;
    }

    /** Whether the rule is made from the choice. */
    boolean isChosen() {
        return as.equals("variant") && (when.isEmpty() || !field.isEmpty());
    }

    SuitDraft suits() {
        return new SuitDraft(field, than, value);
    }

    AcceptDraft draft(String rule) {
        return new AcceptDraft(as, variant, title, rule, words);
    }

    /** The front door calls the id of the variant by its short name, which is another one in an address. */
    static Problems at(Problems problems) {
        return new Problems(problems.lines().stream()
                .map(line -> line.at().equals("id") ? new Problems.Line("variant", line.code(), line.text()) : line)
                .toList());
    }
}
