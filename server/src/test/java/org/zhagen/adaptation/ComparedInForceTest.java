package org.zhagen.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.done;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.identity.PageTest;

/** A plan in force is compared by the profile that it was judged by, which stands in its own row. */
@PageTest
class ComparedInForceTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PilotSites pilots;

    @Test
    void aPlanInForceIsComparedWithAnother() {
        Town here = new Town(context, "2463");
        Town there = new Town(context, "2464");
        Plan own = here.active(here.draft("1.2.0"));
        Plan other = there.active(there.draft("1.2.0"));
        assertThat(other.state()).isEqualTo(PlanState.ACTIVE);
        assertThat(done(pilots.of(here.team, own.id())).stream().map(PilotSites.Pilot::site))
                .contains(there.site);
        assertThat(done(pilots.compare(here.team, own.id(), there.site))
                        .comparison()
                        .rows())
                .isNotEmpty();
    }
}
