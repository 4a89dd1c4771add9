package org.zhagen.identity;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.demo.DemoFiles;
import org.zhagen.demo.DemoPart;

/** The accounts and roles of the people of the demo city. Nobody has a password: one enters with a click. */
@Component
@Profile("demo")
class IdentityDemo implements DemoPart {

    private static final int AFTER_THE_DIRECTORY = 40;
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    private static final Acting LOADER =
            Acting.system("demo", Jurisdiction.COUNTRY, IdentityPermission.MANAGE_ACCOUNTS, IdentityPermission.GRANT);

    private final Accounts accounts;
    private final Grants grants;

    IdentityDemo(Accounts accounts, Grants grants) {
        this.accounts = accounts;
        this.grants = grants;
    }

    @Override
    public int order() {
        return AFTER_THE_DIRECTORY;
    }

    @Override
    public String name() {
        return "账号与角色 · accounts and roles";
    }

    @Override
    public void load(DemoFiles files) {
        Map<String, String> units = files.table("units.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("id"), row -> row.getField("short_name")));
        files.table("people.csv").stream()
                .filter(row -> !row.getField("roles").isEmpty())
                .forEach(row -> load(row, units.getOrDefault(row.getField("unit"), "")));
    }

    private void load(NamedCsvRecord row, String unitName) {
        UUID person = Ids.named("person", row.getField("id"));
        String office = unitName + " · " + row.getField("position");
        Introduction introduction = row.getField("demo_login").equals("yes")
                ? new Introduction(row.getField("intro_zh"), row.getField("intro_en"))
                : null;
        done(accounts.open(
                LOADER,
                new NewAccount(
                        person,
                        row.getField("id"),
                        row.getField("name"),
                        office,
                        row.getField("region"),
                        false,
                        introduction)));
        for (String role : row.getField("roles").split(" ", -1)) {
            grant(row, person, unitName, role);
        }
    }

    /** A role holds in the person's own region, unless another one is named: {@code guidance@990121}. */
    private void grant(NamedCsvRecord row, UUID person, String unitName, String role) {
        int at = role.indexOf('@');
        String region = at < 0 ? row.getField("region") : role.substring(at + 1);
        UUID unit = Ids.named("unit", row.getField("unit"));
        String id = at < 0 ? role : role.substring(0, at);
        done(grants.give(LOADER, new NewGrant(person, id, region, unit, unitName, SINCE, null, "示范数据")));
    }

    private static <T> void done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Refused<T>(var why)) {
            throw new IllegalStateException("the demo's accounts are refused: " + why);
        }
    }
}
