package org.zhagen.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.fit.FieldDifference;
import org.zhagen.kernel.site.RegionCode;

/** Who reads what of a place where a playbook is in force. */
@PageTest
class PilotSitesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PilotSites pilots;

    @Autowired
    private Consultations consultations;

    private static FieldDifference row(PilotSites.Compared compared, String field) {
        return compared.comparison().rows().stream()
                .filter(row -> row.field().id().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void elsewhereOnlyWhatIsOpenIsReadAndInTheJurisdictionAll() {
        Town pilot = new Town(context, "2431");
        Town town = new Town(context, "2432");
        pilot.active(pilot.draft("1.2.0"));
        Plan plan = town.draft("1.2.0");
        assertThat(done(pilots.of(town.team, plan.id())))
                .extracting(PilotSites.Pilot::site)
                .contains(pilot.site);

        PilotSites.Compared elsewhere = done(pilots.compare(town.team, plan.id(), pilot.site));
        assertThat(row(elsewhere, "population").there()).isEqualTo(30_000L);
        assertThat(row(elsewhere, "departments").there()).isNull();
        assertThat(row(elsewhere, "departments").apart()).isEmpty();
        assertThat(elsewhere.withheld())
                .contains("departments", "leader-commitment")
                .doesNotContain("population");

        Acting province = town.somebody("reform-office", "24");
        PilotSites.Compared inside = done(pilots.compare(province, plan.id(), pilot.site));
        assertThat(row(inside, "departments").there()).isEqualTo(8L);
        assertThat(inside.withheld()).isEmpty();
    }

    @Test
    void whoIsOnlyAskedAboutAPlanComparesNothing() {
        Town pilot = new Town(context, "2438");
        Town town = new Town(context, "2439");
        pilot.active(pilot.draft("1.2.0"));
        Plan plan = town.draft("1.2.0");
        done(consultations.open(town.team, plan.id(), plan.version(), town.day(9), "请看"));
        assertThat(done(pilots.of(pilot.team, plan.id()))).isEmpty();
        assertThat(codes(pilots.compare(pilot.team, plan.id(), pilot.site))).containsExactly("Missing");
    }

    @Test
    void aPlaceThatIsNoPilotIsNotCompared() {
        Town town = new Town(context, "2433");
        Town other = new Town(context, "2434");
        Plan plan = town.draft("1.2.0");
        assertThat(codes(pilots.compare(town.team, plan.id(), other.site))).containsExactly("Missing");
        assertThat(codes(pilots.compare(town.team, plan.id(), new RegionCode("2434"))))
                .containsExactly("Missing");
        assertThat(codes(pilots.compare(other.team, plan.id(), town.site))).containsExactly("Missing");
    }
}
