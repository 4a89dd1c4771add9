package org.zhagen.work;

import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcomes;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.People;
import org.zhagen.directory.PersonDraft;
import org.zhagen.directory.PositionDraft;
import org.zhagen.identity.Accounts;
import org.zhagen.identity.IdentityPermission;
import org.zhagen.identity.NewAccount;
import org.zhagen.registry.Ground;

/** People with accounts who hold positions in units, for the tests of all rooms. */
public final class Clerks {

    private final ApplicationContext context;

    public Clerks(ApplicationContext context) {
        this.context = context;
    }

    /** Somebody new of a unit with an account, and without a role. */
    public UUID of(Object unit) {
        return of(unit, "李接任");
    }

    UUID of(Object unit, String name) {
        Acting editor = Staff.in("system-admin", "", DirectoryPermission.values());
        UUID id = Outcomes.done(context.getBean(People.class)
                        .open(
                                editor,
                                new PersonDraft(name, "", ""),
                                new PositionDraft(unit.toString(), "主任", "2026-01-05")))
                .person()
                .id();
        Acting administrator = Acting.system("test", Jurisdiction.COUNTRY, IdentityPermission.MANAGE_ACCOUNTS);
        String login = "w" + id.toString().substring(24);
        Outcomes.done(context.getBean(Accounts.class)
                .open(administrator, new NewAccount(id, login, name, "改革办", Ground.HERE, false, null)));
        return id;
    }
}
