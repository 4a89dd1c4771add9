package org.zhagen.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;
import static org.zhagen.identity.As.acting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.Unit;
import org.zhagen.directory.UnitDraft;
import org.zhagen.directory.Units;
import org.zhagen.identity.Grants;
import org.zhagen.identity.IdentityPermission;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.People;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Paging;
import org.zhagen.work.Clerks;
import org.zhagen.work.Staff;

/** Who takes what at a place, and what communities and grids may be given, as somebody of the place says it. */
@PageTest
class DesksTest {

    private static final String COUNTY = "258101";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desks desks;

    @Autowired
    private Duties duties;

    @Autowired
    private Courses courses;

    private final Acting configurer = Staff.in("site-team", COUNTY, TicketPermission.CONFIGURE);
    private final Acting elsewhere = Staff.in("site-team", "258201", TicketPermission.CONFIGURE);

    @SuppressWarnings("NullAway.Init")
    private Fields fields;

    @BeforeEach
    void install() {
        fields = new Fields(context, COUNTY).named(context);
    }

    private String work(String doer) {
        return DeskRole.id(fields.course.series(), doer);
    }

    private List<DeskLine> lines() {
        return done(desks.list(configurer, SettingFilter.ALL, Paging.first(1).whole())).rows().stream()
                .filter(line -> line.role().series().equals(fields.course.series()))
                .toList();
    }

    /** A unit of the county in which somebody works. */
    private Unit staffed() {
        Acting editor = Acting.system("test", Jurisdiction.COUNTRY, DirectoryPermission.EDIT);
        String name = "东街站" + UUID.randomUUID().toString().substring(0, 8);
        Unit unit = done(context.getBean(Units.class).open(editor, new UnitDraft(COUNTY, "department", name, "", "")));
        new Clerks(context).of(unit.id());
        return unit;
    }

    @Test
    void whatNobodyWasNamedForIsPointedOutUntilSomebodyIs() {
        assertThat(done(desks.open(configurer)))
                .extracting(DeskRole::id)
                .contains(work("grid-worker"))
                .doesNotContain(work("office"));
        Unit unit = staffed();
        DeskDraft draft = new DeskDraft(work("grid-worker"), "", unit.name(), "", "");
        DeskLine line = done(desks.add(configurer, draft));
        assertThat(line.desk().region().digits()).isEqualTo(COUNTY);
        assertThat(done(desks.open(configurer))).extracting(DeskRole::id).doesNotContain(work("grid-worker"));
        assertThat(codes(desks.add(configurer, draft))).containsExactly("desk-there");
        assertThat(codes(desks.find(elsewhere, line.id()))).containsExactly("Missing");
        assertThat(codes(desks.end(elsewhere, line.id()))).containsExactly("Missing");
        done(desks.end(configurer, line.id()));
        assertThat(lines()).extracting(DeskLine::id).doesNotContain(line.id());
    }

    @Test
    void theDeskNearestToThePlaceGetsWhatIsReported() {
        Unit near = staffed();
        done(desks.add(
                configurer, new DeskDraft(work("office"), fields.grid, near.id().toString(), "", "")));
        assertThat(courses.doers(configurer, fields.course, fields.course.region()))
                .containsEntry("office", "综治中心");
        assertThat(courses.doers(
                        configurer, fields.course, lines().getLast().desk().region()))
                .containsEntry("office", near.name());
    }

    @Test
    void aDeskIsChangedByWhoSawTheLast() {
        DeskLine before = lines().getFirst();
        Unit unit = staffed();
        DeskDraft same = DeskDraft.of(before);
        DeskLine kept = done(desks.change(configurer, before.id(), before.version(), same));
        assertThat(kept.desk().person()).isEqualTo(before.desk().person());
        assertThat(codes(desks.change(configurer, before.id(), before.version(), same)))
                .containsExactly("Stale");
        DeskDraft other = new DeskDraft(same.work(), same.region(), unit.name(), "", "");
        DeskLine now = done(desks.change(configurer, before.id(), before.version() + 1, other));
        assertThat(now.desk().unit()).isEqualTo(unit.id());
        assertThat(now.desk().person()).isNull();
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        assertThat(codes(desks.add(configurer, new DeskDraft("nothing", "258201", "", "nobody", ""))))
                .containsExactly("desk-work", "place-outside", "desk-role");
        assertThat(codes(desks.add(configurer, new DeskDraft(work("office"), "", "", "", ""))))
                .containsExactly("desk-taker");
        assertThat(codes(desks.add(configurer, new DeskDraft(work("office"), "", "没有这个单位", "", ""))))
                .containsExactly("unit-unknown");
        assertThat(codes(desks.add(configurer, new DeskDraft(work("office"), "", "", "guidance", ""))))
                .containsExactly("desk-role-empty");
        assertThat(codes(desks.add(
                        Staff.in("sub-district", COUNTY), new DeskDraft(work("office"), "", "", "guidance", ""))))
                .containsExactly("NotYours");
    }

    @Test
    void aRoleIsHeldNearAPlaceOrWithinItButNotForTheWholeCountry() {
        DeskRoles roles = context.getBean(DeskRoles.class);
        People people = new People(context);
        RegionCode county = new RegionCode("258499");
        UUID wide = people.grant(people.account("测试员", ""), "guidance", "");
        assertThat(roles.isHeld("guidance", county)).isFalse();
        Acting grantor = Acting.system("test", Jurisdiction.COUNTRY, IdentityPermission.GRANT);
        done(context.getBean(Grants.class).revoke(grantor, wide, "测试"));
        people.appointed("guidance", "258499001");
        assertThat(roles.isHeld("guidance", county)).isTrue();
        assertThat(roles.isHeld("guidance", new RegionCode("258499001002"))).isTrue();
        assertThat(roles.isHeld("guidance", new RegionCode("258499002"))).isFalse();
        assertThat(roles.isHeld("nothing", county)).isFalse();
    }

    @Test
    void aRevisionKeepsWhatWasSaidOfSmallerPlaces() {
        Unit unit = staffed();
        DeskLine near = done(desks.add(
                configurer, new DeskDraft(work("office"), fields.grid, unit.id().toString(), "", "")));
        courses.install(
                Acting.system("test", Jurisdiction.COUNTRY),
                new Installation(
                        UUID.randomUUID().toString(),
                        fields.course.series(),
                        "网格化管理",
                        "1.1.0",
                        fields.course.region(),
                        List.of(fields.course.course()),
                        List.of(new Desk("office", fields.course.region(), null, unit.id(), null, "新中心")),
                        Map.of("grid-worker", "网格员", "office", "综治中心岗"),
                        List.of(),
                        false));
        assertThat(lines()).extracting(line -> line.desk().name()).containsExactly("新中心", unit.name());
        assertThat(lines().getLast().id()).isEqualTo(near.id());
        assertThat(lines()).extracting(line -> line.role().title()).containsOnly("综治中心岗");
    }

    @Test
    void theListOfDutiesSaysWhatMayBeGiven() {
        String item = "楼道堆物" + UUID.randomUUID().toString().substring(0, 8);
        Duty duty = done(duties.add(configurer, new DutyDraft(item, "")));
        assertThat(codes(duties.add(configurer, new DutyDraft(item, COUNTY)))).containsExactly("duty-there");
        assertThat(codes(duties.add(configurer, new DutyDraft("", "258201"))))
                .containsExactly("missing", "place-outside");
        assertThat(codes(duties.change(elsewhere, duty.id(), 0, new DutyDraft("别的", ""))))
                .containsExactly("Missing");
        Duty changed = done(duties.change(configurer, duty.id(), 0, new DutyDraft(item, fields.grid)));
        assertThat(changed.region().digits()).isEqualTo(fields.grid);
        assertThat(codes(duties.change(configurer, duty.id(), 0, new DutyDraft(item, ""))))
                .containsExactly("Stale");
        assertThat(done(duties.list(configurer, new SettingFilter(item, ""), Paging.first(20)))
                        .rows())
                .extracting(Duty::id)
                .containsExactly(duty.id());
        assertThat(duties.known(configurer)).contains("楼道堆物", "网格上报");
        done(duties.end(configurer, duty.id()));
        assertThat(codes(duties.find(configurer, duty.id()))).containsExactly("Missing");
    }

    @Test
    void thePagesShowListsAndForms() throws Exception {
        DeskLine line = lines().getFirst();
        mvc.perform(get("/desks").with(acting(configurer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("还没有写明由谁办理")))
                .andExpect(content().string(containsString("/desks/" + line.id())));
        mvc.perform(get("/desks/" + line.id()).with(acting(configurer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("综治中心")));
        mvc.perform(post("/desks")
                        .with(acting(configurer))
                        .with(csrf())
                        .param("work", work("office"))
                        .param("unit", "没有"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"e-unit\"")));
        mvc.perform(get("/desks/duties").with(acting(elsewhere)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("清单还是空的")))
                .andExpect(content().string(not(containsString("<table"))));
        mvc.perform(post("/desks/duties").with(acting(configurer)).with(csrf()).param("item", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"e-item\"")));
    }
}
