package org.zhagen.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.done;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.database.TestDatabaseInitializer;
import org.zhagen.identity.TestClock;
import org.zhagen.notification.Notices;
import org.zhagen.web.Paging;

/** Whoever enters the demo city finds something to do. */
@SpringBootTest
@ActiveProfiles("demo")
@Import(TestClock.Beans.class)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
class WorkDemoTest {

    @Autowired
    private Matters matters;

    @Autowired
    private Notices notices;

    @Autowired
    private Substitutes substitutes;

    private static Acting person(String id, String role, String region) {
        return Staff.as(Ids.named("person", id), role, region);
    }

    private List<MatterLine> inbox(Acting acting) {
        return done(matters.inbox(acting, InboxFilter.ALL, Paging.first(100))).rows();
    }

    @Test
    void theTeamOfTheCountyHasTasksAndOneIsLate() {
        List<MatterLine> lines = inbox(person("tan-shouyi", "site-team", "990121"));
        assertThat(lines)
                .filteredOn(line -> line.kind().equals(Tasks.KIND))
                .hasSize(2)
                .anyMatch(MatterLine::isLate)
                .anyMatch(line -> !line.isLate());
    }

    @Test
    void nobodyIsToldOfWhatTheDemoOpened() {
        assertThat(notices.list(person("tan-shouyi", "site-team", "990121"), false, Paging.first(200))
                        .rows())
                .noneMatch(notice -> notice.kind().equals(Arriving.ASSIGNED));
    }

    @Test
    void aRoleHasOneToTake() {
        assertThat(inbox(person("gu-minxing", "reform-office", "9901")))
                .anyMatch(line -> line.assignee().person() == null);
    }

    @Test
    void whoIsAwayHasASubstitute() {
        Acting absent = person("shen-zhiyao", "reform-office", "9901");
        assertThat(done(substitutes.list(absent)))
                .singleElement()
                .matches(one -> one.substituteName().equals("顾敏行"));
        assertThat(inbox(person("gu-minxing", "reform-office", "9901")))
                .anyMatch(line -> line.standsFor().equals("沈知遥"));
    }
}
