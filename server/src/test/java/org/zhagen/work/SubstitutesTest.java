package org.zhagen.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhagen.access.Acting;
import org.zhagen.identity.PageTest;
import org.zhagen.web.Paging;

/** Who stands in for whom, and what they are lent. */
@PageTest
class SubstitutesTest extends MatterGround {

    @Autowired
    private Substitutes substitutes;

    @Test
    void aSubstituteDoesWhatTheAbsentHasAndTheHistorySaysSo() {
        Acting absent = account("department", "990121");
        Acting stands = account("department", "990121");
        UUID id = matters.open(room, Staff.matter(Assignee.person(absent.person()), "990121", null));
        assertThat(inbox(stands)).doesNotContain(id);
        done(substitutes.set(absent, new SubstituteDraft("", stands.person().toString(), day(0), day(1), "培训")));
        assertThat(done(matters.inbox(stands, InboxFilter.ALL, Paging.first(50)))
                        .rows())
                .filteredOn(line -> line.id().equals(id))
                .singleElement()
                .matches(line -> line.standsFor().equals("测试员"));
        done(acts.finish(stands, id, 0, "代为报送"));
        assertThat(done(matters.find(absent, id)).history().getLast().standsFor())
                .isEqualTo("测试员");
    }

    @Test
    void anAbsenceMustHoldTogether() {
        Acting absent = account("department", "990121");
        String stands = account("department", "990121").person().toString();
        assertThat(codes(substitutes.set(absent, SubstituteDraft.BLANK)))
                .containsExactly("substitute-missing", "day-missing", "day-missing");
        assertThat(codes(substitutes.set(
                        absent, new SubstituteDraft("", absent.person().toString(), day(1), day(0), ""))))
                .containsExactly("substitute-self", "days-reversed");
        assertThat(codes(substitutes.set(absent, new SubstituteDraft("", stands, day(8), day(739), ""))))
                .containsExactly("absence-long");
        Substitution set = done(substitutes.set(absent, new SubstituteDraft("", stands, day(8), day(10), "")));
        assertThat(codes(substitutes.set(absent, new SubstituteDraft("", stands, day(10), day(12), ""))))
                .containsExactly("absence-twice");
        Acting third = account("department", "990121");
        assertThat(codes(substitutes.set(
                        third, new SubstituteDraft("", absent.person().toString(), day(9), day(9), ""))))
                .containsExactly("substitute-away");
        assertThat(codes(substitutes.set(
                        third, new SubstituteDraft(absent.person().toString(), stands, day(16), day(16), ""))))
                .containsExactly("NotYours");
        assertThat(codes(substitutes.end(third, set.id()))).isNotEmpty();
        done(substitutes.end(absent, set.id()));
        assertThat(codes(substitutes.end(absent, set.id()))).containsExactly("absence-over");
    }
}
