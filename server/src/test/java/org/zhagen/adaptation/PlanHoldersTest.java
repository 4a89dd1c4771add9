package org.zhagen.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.People;
import org.zhagen.directory.PersonDraft;
import org.zhagen.directory.PositionDraft;
import org.zhagen.directory.Unit;
import org.zhagen.directory.UnitDraft;
import org.zhagen.directory.Units;
import org.zhagen.identity.Accounts;
import org.zhagen.identity.As;
import org.zhagen.identity.IdentityPermission;
import org.zhagen.identity.NewAccount;
import org.zhagen.identity.PageTest;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.ticket.NewTicket;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.Tickets;
import org.zhagen.work.Assignee;
import org.zhagen.work.AssigneeDraft;
import org.zhagen.work.HandOverDraft;
import org.zhagen.work.HandOvers;
import org.zhagen.work.MatterLine;
import org.zhagen.work.Staff;
import org.zhagen.work.WorkPermission;

/** Who holds the roles of a plan, and does what its dispatch table gives to bodies. */
@PageTest
class PlanHoldersTest {

    private static final String BODY = "城市管理执法部门";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PlanHolders holders;

    private Unit unit(String region, String name) {
        Acting editor = As.person(region, DirectoryPermission.values());
        return done(context.getBean(Units.class).open(editor, new UnitDraft(region, "department", name, "", "")));
    }

    private UUID staff(Unit unit) {
        Acting editor = As.person(unit.region().digits(), DirectoryPermission.values());
        UUID person = done(context.getBean(People.class)
                        .open(
                                editor,
                                new PersonDraft("王执法", "", ""),
                                new PositionDraft(unit.id().toString(), "队长", "2026-01-05")))
                .person()
                .id();
        Acting administrator = Acting.system("test", Jurisdiction.COUNTRY, IdentityPermission.MANAGE_ACCOUNTS);
        String login = "h" + person.toString().substring(24);
        done(context.getBean(Accounts.class)
                .open(
                        administrator,
                        new NewAccount(
                                person, login, "王执法", unit.name(), unit.region().digits(), false, null)));
        return person;
    }

    private DispatchBody body(Town town, Plan plan) {
        return done(holders.bodies(town.team, plan.id())).stream()
                .filter(each -> each.body().equals(BODY))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBodyOfTheDispatchTableIsNamedLikeARole() {
        Town town = new Town(context, "2501");
        Unit county = unit("250101", "试验县城市管理和综合执法局");
        unit("2501", "试验市城市管理和综合执法局");
        Plan plan = town.draft("1.2.0");
        assertThat(done(holders.bodies(town.team, plan.id())))
                .extracting(DispatchBody::body)
                .startsWith(BODY, "住房城乡建设部门")
                .doesNotContain("dispatcher")
                .doesNotHaveDuplicates();
        assertThat(body(town, plan).suggested()).isEqualTo(county);
        assertThat(done(holders.of(town.team, plan.id()))).isEmpty();
        HolderDraft draft = new HolderDraft(BODY, "", county.id().toString(), "");
        done(holders.name(town.team, plan.id(), plan.version(), draft));
        assertThat(done(holders.of(town.team, plan.id())))
                .containsExactly(new RoleHolder(BODY, null, county.id(), null, county.name()));
        assertThat(body(town, plan).suggested()).isNull();
        assertThat(codes(holders.name(town.team, plan.id(), plan.version() + 1, new HolderDraft("没有这类部门", "", "", ""))))
                .containsExactly("role-unknown");
    }

    @Test
    void aRoleIsHeldByThePersonTheUnitOrTheStandardRoleAlone() {
        Town town = new Town(context, "2502");
        Plan plan = town.draft("1.2.0");
        HolderDraft grid = new HolderDraft("grid-worker", "", "", "grid-worker");
        Plan named = done(holders.name(town.team, plan.id(), plan.version(), grid));
        assertThat(done(holders.of(town.team, plan.id())))
                .containsExactly(new RoleHolder("grid-worker", null, null, "grid-worker", "网格员"));
        assertThat(codes(holders.name(
                        town.team,
                        plan.id(),
                        named.version(),
                        new HolderDraft("grid-worker", "", UUID.randomUUID().toString(), "grid-worker"))))
                .containsExactly("holder-two");
        assertThat(codes(holders.name(
                        town.team, plan.id(), named.version(), new HolderDraft("grid-worker", "", "", "grid-walker"))))
                .containsExactly("role-name");
        assertThat(codes(holders.name(
                        town.team, plan.id(), named.version(), new HolderDraft("grid-worker", "", "", "resident"))))
                .containsExactly("role-name");
    }

    @Test
    void stepsGoToUnitsAndToTheNearestHolderOfARole() {
        Town town = new Town(context, "2503");
        Unit staffed = unit("250301", "试验县派单调度中心");
        staff(staffed);
        Unit empty = unit("250301", "试验县空单位");
        Plan plan = town.draft("1.2.0");
        plan = done(holders.name(
                town.team,
                plan.id(),
                plan.version(),
                List.of(
                        new HolderDraft("dispatcher", "", staffed.id().toString(), ""),
                        new HolderDraft("coordinator", "", "", "reform-office"),
                        new HolderDraft("supervisor", "", empty.id().toString(), ""))));
        Plan active = town.active(plan);
        List<Assignee> waits = done(context.getBean(Plans.class).tasks(town.team, active.id())).stream()
                .map(MatterLine::assignee)
                .distinct()
                .toList();
        assertThat(waits)
                .contains(Assignee.unit(staffed.id()), Assignee.role("reform-office", "2503"))
                .doesNotContain(Assignee.unit(empty.id()));
    }

    @Test
    void ofSeveralWhoHoldTheSameWhoeverHasTheLeastGetsTheNext() {
        Town town = new Town(context, "2504");
        Unit one = unit("250401", "试验县城管一中队");
        Unit other = unit("250401", "试验县城管二中队");
        Plan plan = town.draft("1.2.0");
        Unit office = unit(town.site.digits(), "东镇综治中心");
        Acting first = town.acting(staff(office), "sub-district", town.site.digits());
        Acting second = town.acting(staff(office), "sub-district", town.site.digits());
        Plan named = done(holders.name(
                town.team,
                plan.id(),
                plan.version(),
                List.of(
                        new HolderDraft(BODY, "", one.id().toString(), ""),
                        new HolderDraft("coordinator", first.person().toString(), "", ""),
                        new HolderDraft(BODY, "", other.id().toString(), ""),
                        new HolderDraft("coordinator", second.person().toString(), "", ""),
                        new HolderDraft(BODY, "", one.id().toString(), ""))));
        assertThat(done(holders.of(town.team, plan.id())))
                .filteredOn(holder -> holder.role().equals(BODY))
                .extracting(RoleHolder::unit)
                .containsExactly(one.id(), other.id());
        town.active(named);
        InstalledCourse course = whistle(town);
        List<String> got = Stream.of(first, second, first, second)
                .map(each -> whistled(each, course).state().leadName())
                .toList();
        assertThat(got).containsExactlyInAnyOrder(one.name(), other.name(), one.name(), other.name());
        assertThat(got.subList(0, 2)).doesNotHaveDuplicates();
    }

    @Test
    void whatWaitsForAStandardRoleCountsAsWellAndAllWhoDispatchSeeWhatIsDispatched() {
        Town town = new Town(context, "2506");
        Unit squad = unit("250601", "试验县城管一中队");
        Unit centre = unit(town.site.digits(), "东镇派单中心");
        Acting first = town.acting(staff(centre), "sub-district", town.site.digits());
        Acting second = town.acting(staff(centre), "sub-district", town.site.digits());
        town.somebody("department", town.site.digits());
        Plan plan = town.draft("1.2.0");
        town.active(done(holders.name(
                town.team,
                plan.id(),
                plan.version(),
                List.of(
                        new HolderDraft(BODY, "", "", "department"),
                        new HolderDraft(BODY, "", squad.id().toString(), ""),
                        new HolderDraft("dispatcher", first.person().toString(), "", ""),
                        new HolderDraft("dispatcher", second.person().toString(), "", ""),
                        new HolderDraft("coordinator", first.person().toString(), "", "")))));
        InstalledCourse course = whistle(town);
        List<Ticket> raised =
                Stream.generate(() -> whistled(first, course)).limit(4).toList();
        assertThat(raised)
                .extracting(ticket -> ticket.state().leadName())
                .containsExactlyInAnyOrder("部门", squad.name(), "部门", squad.name());
        UUID id = raised.getFirst().id();
        assertThat(done(context.getBean(Tickets.class).find(second, id))
                        .ticket()
                        .id())
                .isEqualTo(id);
    }

    private InstalledCourse whistle(Town town) {
        return context.getBean(Courses.class).at(town.team, town.site).stream()
                .filter(each -> each.course().id().equals("whistle"))
                .findFirst()
                .orElseThrow();
    }

    private Ticket whistled(Acting acting, InstalledCourse course) {
        Map<String, String> form = Map.of("category", "违法建设", "facts", "楼顶搭建，劝过两次");
        NewTicket wanted = NewTicket.of(course.id(), course.region().digits(), "东街市场北门", form);
        return done(context.getBean(Tickets.class).open(acting, wanted));
    }

    @Test
    void whatIsWrittenAnewForARoleReplacesAllWhoHeldIt() {
        Town town = new Town(context, "2505");
        String one = unit("250501", "试验县城管一中队").id().toString();
        Unit other = unit("250501", "试验县城管二中队");
        Plan plan = town.draft("1.2.0");
        Plan both = done(holders.name(
                town.team,
                plan.id(),
                plan.version(),
                List.of(
                        new HolderDraft(BODY, "", one, ""),
                        new HolderDraft(BODY, "", other.id().toString(), ""))));
        Plan single = done(holders.name(
                town.team,
                plan.id(),
                both.version(),
                new HolderDraft(BODY, "", other.id().toString(), "")));
        assertThat(done(holders.of(town.team, plan.id())))
                .containsExactly(new RoleHolder(BODY, null, other.id(), null, other.name()));
        done(holders.name(town.team, plan.id(), single.version(), new HolderDraft(BODY, "", "", "")));
        assertThat(done(holders.of(town.team, plan.id()))).isEmpty();
    }

    @Test
    void whoeverLeavesHandsTheirRolesOverWithTheRest() {
        Town town = new Town(context, "2508");
        Unit unit = unit(town.site.digits(), "试验镇城管队");
        UUID gone = staff(unit);
        UUID next = staff(unit);
        Plan plan = town.draft("1.2.0");
        done(holders.name(town.team, plan.id(), plan.version(), new HolderDraft(BODY, gone.toString(), "", "")));
        Acting manager = Staff.in("reform-office", "2508", WorkPermission.values());
        HandOverDraft draft = new HandOverDraft(gone.toString(), AssigneeDraft.person(next), "调离");
        assertThat(done(context.getBean(HandOvers.class).handOver(manager, draft)))
                .isEqualTo(1);
        assertThat(done(holders.of(town.team, plan.id())))
                .containsExactly(new RoleHolder(BODY, next, null, null, "王执法"));
    }
}
