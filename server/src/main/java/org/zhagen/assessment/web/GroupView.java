package org.zhagen.assessment.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.zhagen.assessment.SiteProfile;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.site.Field;

/**
 * A group of the dictionary with its fields at one site.
 *
 * @param id such as {@code people}
 */
record GroupView(String id, List<FieldView> fields) {

    static List<GroupView> of(SiteProfile site, FieldWords words, Locale language) {
        return Arrays.stream(Field.Category.values())
                .map(group -> of(site, group, words, language))
                .toList();
    }

    static GroupView of(SiteProfile site, Field.Category group, FieldWords words, Locale language) {
        return new GroupView(
                Code.kebab(group),
                site.of(group).stream()
                        .map(state -> FieldView.of(state, words, language))
                        .toList());
    }

    public long known() {
        return fields.stream().filter(field -> field.now() != null).count();
    }

    /** How many fields people are asked for. */
    public long asked() {
        return fields.stream().filter(FieldView::asked).count();
    }
}
