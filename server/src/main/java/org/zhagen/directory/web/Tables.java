package org.zhagen.directory.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhagen.access.Acting;
import org.zhagen.directory.DirectoryTable;
import org.zhagen.directory.Person;
import org.zhagen.directory.Region;
import org.zhagen.directory.Unit;
import org.zhagen.web.Export;

/** The lists of the directory as files to keep, with the columns that an import takes: what went out can come in again. */
@Component
class Tables {

    private final MessageSource words;
    private final Export export;

    Tables(MessageSource words, Export export) {
        this.words = words;
        this.export = export;
    }

    ResponseEntity<StreamingResponseBody> regions(Acting acting, List<Region> regions, Locale language) {
        return table(
                acting,
                DirectoryTable.REGIONS,
                regions.stream().map(Tables::row).toList(),
                language);
    }

    ResponseEntity<StreamingResponseBody> units(Acting acting, List<Unit> units, Locale language) {
        return table(
                acting,
                DirectoryTable.UNITS,
                units.stream().map(unit -> row(unit, language)).toList(),
                language);
    }

    ResponseEntity<StreamingResponseBody> people(Acting acting, List<Person> people, Locale language) {
        return table(
                acting, DirectoryTable.PEOPLE, people.stream().map(Tables::row).toList(), language);
    }

    private ResponseEntity<StreamingResponseBody> table(
            Acting acting,
            DirectoryTable kind,
            List<? extends List<? extends @Nullable Object>> rows,
            Locale language) {
        List<Export.Column> columns = kind.columns().stream()
                .map(column -> new Export.Column("directory.column." + column.name(), column.width(), column.kind()))
                .toList();
        return export.xlsx(acting, language, "directory." + kind.id(), columns, rows);
    }

    private static List<@Nullable Object> row(Region region) {
        return Arrays.asList(region.code().padded(), region.name(), region.opened(), region.closed());
    }

    private List<@Nullable Object> row(Unit unit, Locale language) {
        return Arrays.asList(
                unit.name(),
                word("directory.kind." + unit.kind().id(), language),
                unit.region().padded(),
                unit.regionName(),
                unit.shortName(),
                unit.id(),
                unit.closed(),
                unit.note());
    }

    private static List<@Nullable Object> row(Person person) {
        return Arrays.asList(
                person.name(),
                person.unitName(),
                person.region().padded(),
                person.title(),
                person.phone(),
                null,
                person.id(),
                person.note());
    }

    private String word(String key, Locale language) {
        return words.getMessage(key, null, language);
    }
}
