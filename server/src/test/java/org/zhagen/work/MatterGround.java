package org.zhagen.work;

import static org.zhagen.access.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.PersonDraft;
import org.zhagen.directory.PersonView;
import org.zhagen.directory.PositionDraft;
import org.zhagen.identity.Accounts;
import org.zhagen.identity.IdentityPermission;
import org.zhagen.identity.NewAccount;
import org.zhagen.identity.People;
import org.zhagen.identity.TestClock;
import org.zhagen.registry.Ground;
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

    /** Somebody of a unit with an account, and without a role. */
    UUID clerk(String unit) {
        return clerk(unit, "李接任");
    }

    UUID clerk(String unit, String name) {
        Acting editor = Staff.in("system-admin", "", DirectoryPermission.values());
        PersonView person = done(context.getBean(org.zhagen.directory.People.class)
                .open(editor, new PersonDraft(name, "", ""), new PositionDraft(unit, "主任", "2026-01-05")));
        UUID id = person.person().id();
        Acting administrator = Acting.system("test", Jurisdiction.COUNTRY, IdentityPermission.MANAGE_ACCOUNTS);
        String login = "w" + id.toString().substring(24);
        done(context.getBean(Accounts.class)
                .open(administrator, new NewAccount(id, login, name, "改革办", Ground.HERE, false, null)));
        return id;
    }
}
