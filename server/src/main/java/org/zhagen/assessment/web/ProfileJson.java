package org.zhagen.assessment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.assessment.FieldState;
import org.zhagen.assessment.ProfileValue;
import org.zhagen.assessment.SiteProfile;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.value.Values;

/**
 * What is known of a site, for programs.
 *
 * @param fields all fields of the dictionary; one of which nothing is known has no value
 */
record ProfileJson(String code, String name, long known, List<StateJson> fields) {

    static ProfileJson of(SiteProfile site) {
        return new ProfileJson(
                site.region().code().digits(),
                site.region().name(),
                site.known(),
                site.fields().stream().map(StateJson::of).toList());
    }

    /** A field at the site, with all values that were ever given, the latest first. */
    record StateJson(
            String field, String state, @Nullable ValueJson current, List<ValueJson> claims, List<ValueJson> history) {

        static StateJson of(FieldState state) {
            ProfileValue now = state.current();
            return new StateJson(
                    state.field().id(),
                    Code.kebab(state.kind()),
                    now == null ? null : ValueJson.of(now),
                    state.claims().stream().map(ValueJson::of).toList(),
                    state.history().stream().map(ValueJson::of).toList());
        }
    }

    /**
     * A value.
     *
     * @param value in the spelling of playbooks: 1200, 3.5, 30%, 10万元, true, an id
     */
    record ValueJson(
            String value,
            LocalDate asOf,
            String source,
            String owner,
            boolean simulated,
            @Nullable Instant entered) {
        static ValueJson of(ProfileValue value) {
            return new ValueJson(
                    Values.print(value.value()),
                    value.asOf(),
                    value.source(),
                    value.owner(),
                    value.simulated(),
                    value.entered());
        }
    }

    /** A field of the dictionary. */
    record FieldJson(
            String id,
            String title,
            String titleEn,
            String category,
            String type,
            @Nullable String unit,
            List<String> options,
            String findOut,
            String usedFor) {
        static FieldJson of(Field field) {
            return new FieldJson(
                    field.id(),
                    field.title(),
                    field.titleEn(),
                    Code.kebab(field.category()),
                    field.type().spelling(),
                    field.unit(),
                    field.optionIds(),
                    field.findOut(),
                    field.usedFor());
        }
    }
}
