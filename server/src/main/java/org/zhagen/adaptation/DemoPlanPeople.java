package org.zhagen.adaptation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Origin;
import org.zhagen.demo.DemoFiles;
import org.zhagen.identity.RoleView;
import org.zhagen.identity.Roles;

/** The people of the demo city as they act in their roles. */
@Component
@Profile("demo")
class DemoPlanPeople {

    private final Roles roles;

    DemoPlanPeople(Roles roles) {
        this.roles = roles;
    }

    Cast of(DemoFiles files) {
        Map<String, String> units = files.table("units.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("id"), row -> row.getField("short_name")));
        Map<String, NamedCsvRecord> people = files.table("people.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("id"), Function.identity()));
        return new Cast(people, units, roles.all());
    }

    /** Everybody who may appear. */
    record Cast(Map<String, NamedCsvRecord> people, Map<String, String> units, List<RoleView> roles) {

        /**
         * @param as role and region, such as {@code site-team@990121}
         */
        Acting acting(String id, String as) {
            NamedCsvRecord row = people.get(id);
            if (row == null) {
                throw new IllegalArgumentException("nobody is called " + id);
            }
            String role = as.substring(0, as.indexOf('@'));
            Set<String> may = roles.stream()
                    .filter(known -> known.id().equals(role))
                    .flatMap(known -> known.permissions().stream())
                    .collect(Collectors.toSet());
            return new Acting(
                    Ids.named("person", id),
                    row.getField("name"),
                    units.getOrDefault(row.getField("unit"), "") + " · " + row.getField("position"),
                    new Jurisdiction(as.substring(as.indexOf('@') + 1)),
                    role,
                    may,
                    new Origin(Origin.Channel.SYSTEM, "demo"));
        }
    }
}
