package org.zhagen.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcomes;
import org.zhagen.database.TestDatabaseInitializer;
import org.zhagen.identity.TestClock;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Paging;

/** The sites of the demo city are there with source, owner and mark, some with a history. */
@SpringBootTest
@ActiveProfiles("demo")
@Import(TestClock.Beans.class)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
class ProfilesDemoTest {

    private static final Acting READER = Acting.system("test", new Jurisdiction("9901"), AssessmentPermission.READ);

    @Autowired
    private Profiles profiles;

    @Test
    void ninetySitesAreKnownAndEachValueIsMarked() {
        SiteSearch begun = new SiteSearch("", null, null, SiteSearch.Filled.BEGUN);
        List<SiteLine> sites =
                Outcomes.done(profiles.list(READER, begun, Paging.first(200))).rows();
        assertEquals(90, sites.size());
        for (SiteLine site : sites) {
            for (FieldState state :
                    Outcomes.done(profiles.find(READER, site.code())).fields()) {
                ProfileValue now = state.current();
                if (now != null && state.kind() != FieldState.Kind.DERIVED) {
                    assertTrue(now.simulated() && now.source().startsWith("模拟数据"), site.name() + " " + now);
                }
            }
        }
    }

    @Test
    void whatTheCasesNeedStandsThere() {
        SiteProfile site = Outcomes.done(profiles.find(READER, new RegionCode("990121")));
        assertEquals("42%", String.valueOf(site.profile().values().get("enterprise-data-completeness")));
        assertEquals(69L, site.profile().values().get("communities"));
        assertEquals(1, site.count(FieldState.Kind.DISPUTED));
        assertEquals(
                3,
                site.fields().stream()
                        .filter(state -> state.field().id().equals("population"))
                        .findFirst()
                        .orElseThrow()
                        .history()
                        .size());
    }
}
