package org.zhagen.work;

import static org.zhagen.work.Staff.done;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.identity.People;
import org.zhagen.identity.TestClock;
import org.zhagen.web.Paging;

/** A role with two who act in it, who manages their work, and a room that gives it: what tests of matters stand on. */
abstract class MatterGround {

    @Autowired
    ApplicationContext context;

    @Autowired
    Matters matters;

    @Autowired
    MatterActs acts;

    @Autowired
    TestClock clock;

    People people;

    final String role = "r" + UUID.randomUUID();
    final Acting room = Staff.in("site-team", "990121");
    final Acting one = Staff.in(role, "990121");
    final Acting other = Staff.in(role, "990121");
    final Acting manager = Staff.in("reform-office", "9901", WorkPermission.values());

    @BeforeEach
    void people() {
        people = new People(context);
    }

    UUID forRole() {
        return matters.open(room, Staff.matter(Assignee.role(role, "990121"), "990121", null));
    }

    Acting account(String role, String region) {
        return Staff.as(people.with(role, region), role, region);
    }

    List<UUID> inbox(Acting acting) {
        return done(matters.inbox(acting, InboxFilter.ALL, Paging.first(100))).rows().stream()
                .map(MatterLine::id)
                .toList();
    }

    List<String> history(Acting acting, UUID id) {
        return done(matters.find(acting, id)).history().stream().map(Entry::act).toList();
    }

    String day(int later) {
        return LocalDate.now(clock).plusDays(later).toString();
    }
}
