package org.zhagen.directory;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Jurisdiction;
import org.zhagen.demo.DemoFiles;
import org.zhagen.demo.DemoPart;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.site.RegionCode;

/**
 * The regions, units and people of the demo city. Their ids come from their names:
 * {@code Ids.named("unit", …)} and {@code Ids.named("person", …)} with the id that they have in the files.
 */
@Component
@Profile("demo")
class DemoDirectory implements DemoPart {

    private static final int FIRST = 10;

    private final Doors doors;
    private final RegionRows regions;
    private final UnitRows units;
    private final PersonRows people;
    private final PositionRows positions;

    DemoDirectory(Doors doors, RegionRows regions, UnitRows units, PersonRows people, PositionRows positions) {
        this.doors = doors;
        this.regions = regions;
        this.units = units;
        this.people = people;
        this.positions = positions;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public String name() {
        return "区划、单位与人员 · regions, units, people";
    }

    @Override
    public void load(DemoFiles files) {
        doors.write(Acting.system("demo", Jurisdiction.COUNTRY), () -> {
            regions.insert(
                    files.table("regions.csv").stream()
                            .map(DemoDirectory::region)
                            .toList(),
                    "local");
            units.insert(
                    files.table("units.csv").stream().map(DemoDirectory::unit).toList());
            people(files.table("people.csv"));
            return true;
        });
    }

    private static NewRegion region(NamedCsvRecord row) {
        return new NewRegion(new RegionCode(row.getField("code")), row.getField("name"), null);
    }

    private static UnitRows.Insert unit(NamedCsvRecord row) {
        return new UnitRows.Insert(
                Ids.named("unit", row.getField("id")),
                new UnitRow(
                        new RegionCode(row.getField("region")),
                        Code.read(UnitKind.class, row.getField("kind")).orElseThrow(),
                        row.getField("name"),
                        row.getField("short_name"),
                        row.getField("note")));
    }

    /** Where somebody is seen follows from the unit; where a role of theirs holds is a matter of identity. */
    private void people(List<NamedCsvRecord> rows) {
        Map<UUID, Unit> known = units
                .all(rows.stream().map(DemoDirectory::unitOf).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
        people.insert(rows.stream()
                .map(row -> new PersonRows.Insert(
                        Ids.named("person", row.getField("id")),
                        new PersonRow(where(known, row), row.getField("name"), row.getField("phone"), "")))
                .toList());
        positions.insert(rows.stream()
                .map(row -> new PositionRow(
                        Ids.named("person", row.getField("id")),
                        unitOf(row),
                        where(known, row),
                        row.getField("position"),
                        null,
                        true))
                .toList());
    }

    private static RegionCode where(Map<UUID, Unit> units, NamedCsvRecord row) {
        return Objects.requireNonNull(units.get(unitOf(row)), row.getField("unit"))
                .region();
    }

    private static UUID unitOf(NamedCsvRecord row) {
        return Ids.named("unit", row.getField("unit"));
    }
}
