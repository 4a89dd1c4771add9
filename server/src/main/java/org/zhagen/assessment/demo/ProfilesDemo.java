package org.zhagen.assessment.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.assessment.AssessmentPermission;
import org.zhagen.assessment.GivenValue;
import org.zhagen.assessment.Profiles;
import org.zhagen.demo.DemoFiles;
import org.zhagen.demo.DemoPart;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.kernel.value.Reading;

/** What is known of the sites of the demo city; how dates, sources and owners are made is told in the README there. */
@Component
@Profile("demo")
class ProfilesDemo implements DemoPart {

    private static final int AFTER_THE_DIRECTORY = 35;
    private static final Acting LOADER =
            Acting.system("demo", Jurisdiction.COUNTRY, AssessmentPermission.WRITE_PROFILE);

    private static final LocalDate SURVEYED = LocalDate.of(2024, 6, 30);
    private static final LocalDate MAPPED = LocalDate.of(2025, 6, 30);
    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 12, 31);
    private static final LocalDate THIS_YEAR = LocalDate.of(2026, 6, 30);

    private final Profiles profiles;

    ProfilesDemo(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public int order() {
        return AFTER_THE_DIRECTORY;
    }

    @Override
    public String name() {
        return "地区画像 · site profiles";
    }

    @Override
    public void load(DemoFiles files) {
        DemoOwners owners = new DemoOwners(files.table("units.csv"));
        record(files.table("profile-changes.csv").stream().map(this::changed).toList());
        List<GivenValue> values = new ArrayList<>();
        for (NamedCsvRecord row : files.table("profiles.csv")) {
            RegionCode region = new RegionCode(row.getField("code"));
            for (Field field : profiles.dictionary().fields().values()) {
                String cell = row.getField(field.id());
                if (!cell.isEmpty()) {
                    values.add(value(region, field, cell, owners.of(region, field.category())));
                }
            }
        }
        record(values);
    }

    private void record(List<GivenValue> values) {
        if (profiles.record(LOADER, values) instanceof Outcome.Refused<Integer> refused) {
            throw new IllegalStateException(refused.why().toString());
        }
    }

    private static GivenValue value(RegionCode region, Field field, String cell, String owner) {
        String source = "模拟数据，参照：" + field.findOut();
        return new GivenValue(region, field.id(), read(field, cell), day(field), source, owner, true);
    }

    private GivenValue changed(NamedCsvRecord row) {
        Dictionary dictionary = profiles.dictionary();
        Field field = dictionary.fields().get(row.getField("field"));
        if (field == null) {
            throw new IllegalStateException("profile-changes.csv: no field " + row.getField("field"));
        }
        return new GivenValue(
                new RegionCode(row.getField("code")),
                field.id(),
                read(field, row.getField("value")),
                LocalDate.parse(row.getField("as-of")),
                row.getField("source"),
                row.getField("owner"),
                true);
    }

    private static Object read(Field field, String cell) {
        return switch (Dictionary.parse(field, cell)) {
            case Reading.Value(Object value) -> value;
            case Reading.Unreadable wrong -> throw new IllegalStateException(field.id() + ": " + wrong);
        };
    }

    private static LocalDate day(Field field) {
        if (Stream.of("抽样", "实地", "访谈", "摸底").anyMatch(field.findOut()::contains)) {
            return SURVEYED;
        }
        return switch (field.category()) {
            case TERRAIN -> MAPPED;
            case PEOPLE, MONEY, SOCIAL -> LAST_YEAR;
            case MATERIAL, DIGITAL, ORGANISATION -> THIS_YEAR;
        };
    }
}
