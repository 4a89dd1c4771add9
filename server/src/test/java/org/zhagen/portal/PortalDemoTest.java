package org.zhagen.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.done;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.zhagen.database.TestDatabaseInitializer;
import org.zhagen.identity.TestClock;

/** The board of the demo city shows something, something waits, and a report with a known code can be followed. */
@SpringBootTest
@ActiveProfiles("demo")
@Import(TestClock.Beans.class)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
class PortalDemoTest {

    @Autowired
    private Boards boards;

    @Autowired
    private Releases releases;

    @Autowired
    private Tracking tracking;

    @Test
    void theBoardIsNotEmpty() {
        BoardPage page = boards.page(new BoardFilter("9901", "", null));
        assertThat(page.rows()).hasSizeGreaterThan(10).allMatch(Release::simulated);
        assertThat(done(releases.awaiting(PortalGround.officer("9901")))).isNotEmpty();
        assertThat(done(tracking.find("dem00-0001d", "192.0.2.5")).isOpen()).isTrue();
    }
}
