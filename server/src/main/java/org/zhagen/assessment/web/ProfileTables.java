package org.zhagen.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhagen.access.Acting;
import org.zhagen.assessment.FieldState;
import org.zhagen.assessment.ProfileColumns;
import org.zhagen.assessment.ProfileValue;
import org.zhagen.assessment.Profiles;
import org.zhagen.assessment.SiteProfile;
import org.zhagen.assessment.SiteValues;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.value.Values;
import org.zhagen.web.Export;

/** Profiles as files to keep: many sites with a column for each field, or one site with a row for each field. */
@Component
class ProfileTables {

    private final Profiles profiles;
    private final FieldWords words;
    private final Export export;

    ProfileTables(Profiles profiles, FieldWords words, Export export) {
        this.profiles = profiles;
        this.words = words;
        this.export = export;
    }

    /** With the columns that an import takes, so that it can be filled in further and come back. */
    ResponseEntity<StreamingResponseBody> sites(Acting acting, List<SiteValues> sites, Locale language) {
        return export.xlsx(
                acting,
                language,
                "assessment.profiles",
                ProfileColumns.of(profiles.dictionary()),
                sites.stream().map(this::row).toList());
    }

    private List<@Nullable Object> row(SiteValues site) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(site.site().code().padded());
        row.add(site.site().name());
        row.add(null);
        row.add(null);
        row.add(null);
        for (Field field : profiles.dictionary().fields().values()) {
            Object value = site.values().get(field.id());
            row.add(value == null ? null : spelt(field, value));
        }
        row.add(null);
        return row;
    }

    private static String spelt(Field field, Object value) {
        return switch (value) {
            case Boolean flag -> flag ? "是" : "否";
            case String word -> field.optionTitle(word);
            default -> Values.print(value);
        };
    }

    ResponseEntity<StreamingResponseBody> site(Acting acting, SiteProfile site, Locale language) {
        List<Export.Column> columns = List.of(
                Export.Column.text("assessment.group", 10),
                Export.Column.text("assessment.field", 26),
                Export.Column.text("assessment.value", 16),
                Export.Column.text("assessment.as-of", 12),
                Export.Column.text("assessment.source", 36),
                Export.Column.text("assessment.owner", 18),
                Export.Column.text("assessment.state", 12),
                Export.Column.text("assessment.remark", 12));
        return export.xlsx(
                acting,
                language,
                "assessment.profile",
                columns,
                site.fields().stream().map(state -> row(state, language)).toList());
    }

    private List<@Nullable Object> row(FieldState state, Locale language) {
        Field field = state.field();
        ProfileValue now = state.current();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(words.word("assessment.category." + Code.kebab(field.category()), "", language));
        row.add(words.title(field, language));
        row.add(now == null ? null : words.value(field, now.value(), language));
        row.add(now == null ? null : now.asOf().toString());
        row.add(now == null ? null : now.source());
        row.add(now == null ? null : now.owner());
        row.add(words.word("assessment.kind." + Code.kebab(state.kind()), "", language));
        row.add(now != null && now.simulated() ? words.word("assessment.simulated", "", language) : null);
        return row;
    }
}
