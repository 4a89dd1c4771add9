package org.zhagen.assessment.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.site.RegionCode;

/** Which office of the demo city answers for a value: the township's, or the department whose matter it is, or the reform office. */
final class DemoOwners {

    private final List<NamedCsvRecord> units;

    DemoOwners(List<NamedCsvRecord> units) {
        this.units = units;
    }

    String of(RegionCode region, Field.Category matter) {
        Optional<RegionCode> township = region.at(RegionCode.Level.TOWNSHIP);
        if (township.isPresent()) {
            return name(township.get(), unit -> unit.getField("kind").equals("sub-district"));
        }
        Predicate<NamedCsvRecord> department = unit -> unit.getField("id").endsWith("-" + department(matter));
        Predicate<NamedCsvRecord> office = unit -> unit.getField("kind").equals("reform-office");
        return units.stream().anyMatch(unit -> at(unit, region) && department.test(unit))
                ? name(region, department)
                : name(region, office);
    }

    private String name(RegionCode region, Predicate<NamedCsvRecord> wanted) {
        return units.stream()
                .filter(unit -> at(unit, region) && wanted.test(unit))
                .findFirst()
                .orElseThrow()
                .getField("short_name");
    }

    private static boolean at(NamedCsvRecord unit, RegionCode region) {
        return unit.getField("region").equals(region.digits());
    }

    private static String department(Field.Category matter) {
        return switch (matter) {
            case PEOPLE -> "statistics";
            case MONEY -> "finance";
            case MATERIAL -> "housing";
            case SOCIAL -> "civil-affairs";
            case TERRAIN -> "natural-resources";
            case DIGITAL -> "data";
            case ORGANISATION -> "organisation";
        };
    }
}
