package org.zhagen.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;
import static org.zhagen.identity.As.acting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.TestClock;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.kernel.site.RegionCode;

/** Where the parts of a region lie follows from where tickets lie, and from nobody's alone. */
@PageTest
class SketchesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Sketches sketches;

    @Autowired
    private Courses courses;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TestClock clock;

    private Ticket at(Fields fields, String region, double longitude, double latitude) {
        return done(tickets.open(
                fields.worker,
                new NewTicket(
                        fields.course.id(),
                        region,
                        "门口",
                        "%.6f".formatted(longitude),
                        "%.6f".formatted(latitude),
                        "",
                        Map.of("category", "井盖破损", "facts", "碎了"),
                        Contact.NONE,
                        false,
                        Ticket.Source.GRID,
                        null)));
    }

    @Test
    void aDegreeIsAsLongAsOnASphere() {
        Sketch sketch = Sketch.of(117, 36.5, 117.1, 36.6);
        double metres = 0.1 * 111_320 * Math.cos(Math.toRadians(36.55));
        assertThat(sketch.height()).isEqualTo((int) Math.round(400 * 11_132 / metres));
        assertThat(sketch.bar()).isEqualTo(2_000);
        assertThat(sketch.barWidth()).isCloseTo(400 * 2_000 / metres, within(0.06));
        assertThat(sketch.x(117.05)).isEqualTo(200);
        assertThat(sketch.y(36.6)).isZero();
        assertThat(sketch.contains(117.2, 36.55)).isFalse();
    }

    @Test
    void partsAreWhereFiveTicketsOfThemAreOnAverage() throws Exception {
        Fields fields = new Fields(context, "258401").named(context);
        String community = fields.grid.substring(0, 12);
        RegionCode code = new RegionCode(community);
        for (int i = 0; i < 4; i++) {
            at(fields, fields.grid, 117.1 + i * 0.001, 36.65);
            at(fields, fields.grid, 117.1 + i * 0.001 + 0.0003, 36.6502);
        }
        assertThat(sketches.of(code)).isEmpty();
        Ticket last = at(fields, fields.grid, 117.104, 36.655);
        assertThat(sketches.of(code)).isEmpty();
        clock.forward(Sketches.REMEMBERED);
        Sketch sketch = sketches.of(code).orElseThrow();
        assertThat(sketch.marks()).singleElement().satisfies(mark -> {
            assertThat(mark.name()).isEqualTo("东街社区第一网格");
            assertThat(mark.longitude()).isEqualTo(117.102);
            assertThat(mark.latitude()).isEqualTo(36.651);
        });
        assertThat(sketch.contains(117.104, 36.655)).isTrue();
        assertThat(sketches.of(code, 117.15, 36.65).orElseThrow().contains(117.15, 36.65))
                .isTrue();
        assertThat(sketches.of(code, 0.0, 0.0)).contains(sketch);
        mvc.perform(get("/portal/sketch")
                        .param("region", community)
                        .param("longitude", "117.102")
                        .param("latitude", "36.652"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("东街社区第一网格")))
                .andExpect(content().string(containsString("translate(")));
        mvc.perform(get("/portal/sketch").param("region", "").param("longitude", "x"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("这里还画不出示意图")));
        mvc.perform(get(last.link()).with(acting(fields.worker)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-pin")));
    }

    @Test
    void howFarItReachesIsToldFromTwentyPointsOn() {
        Fields fields = new Fields(context, "258404").named(context);
        RegionCode code = new RegionCode(fields.grid.substring(0, 12));
        for (int i = 1; i < SketchRows.MANY; i++) {
            at(fields, fields.grid, 117.1 + i * 0.002, 36.65);
        }
        assertThat(sketches.of(code)).hasValueSatisfying(sketch -> {
            assertThat(sketch.contains(117.12, 36.65)).isTrue();
            assertThat(sketch.contains(117.102, 36.65)).isFalse();
        });
        at(fields, fields.grid, 117.1, 36.65);
        clock.forward(Sketches.REMEMBERED);
        assertThat(sketches.of(code).orElseThrow().contains(117.102, 36.65)).isTrue();
    }

    @Test
    void homesAreLeftOut() {
        Fields fields = new Fields(context, "258402", UUID.randomUUID(), true).named(context);
        for (int i = 0; i < 6; i++) {
            at(fields, fields.grid, 117.1 + i * 0.001, 36.65);
        }
        assertThat(sketches.of(new RegionCode(fields.grid.substring(0, 12)))).isEmpty();
    }

    @Test
    void personalThingsThatAProcedureRequiresAreDemanded() {
        Acting system = Acting.system("test", Jurisdiction.COUNTRY, TicketPermission.OPEN);
        String series = UUID.randomUUID().toString();
        FormField phone =
                new FormField("phone", "联系电话", FormField.Kind.TEXT, List.of(), true, true, null, Place.of("phone"));
        FormField person =
                new FormField("person", "老人", FormField.Kind.PERSON, List.of(), true, true, null, Place.of("person"));
        RegionCode town = new RegionCode("258403");
        courses.install(
                system,
                new Installation(
                        UUID.randomUUID().toString(),
                        series,
                        "养老",
                        "1.0.0",
                        town,
                        List.of(new Course(
                                "visit",
                                "上门",
                                List.of("anyone"),
                                List.of(phone, person),
                                "",
                                new LinkedHashMap<>(),
                                "desk",
                                List.of(new Leg("settle", "办结", "assignee", null, "", false, List.of(), List.of())),
                                List.of())),
                        List.of(new Desk("desk", town, UUID.randomUUID(), null, null, "经办")),
                        false));
        UUID course = courses.at(system, town).stream()
                .filter(each -> each.series().equals(series))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(codes(tickets.open(system, wanted(course, Contact.NONE, Ticket.Source.OFFICE))))
                .containsExactly("missing", "missing");
        assertThat(codes(tickets.open(system, wanted(course, new Contact("王", "", ""), Ticket.Source.RESIDENT))))
                .containsExactly("missing");
        done(tickets.open(system, wanted(course, new Contact("王", "", "w@example.org"), Ticket.Source.RESIDENT)));
        done(tickets.open(system, wanted(course, Contact.NONE, Ticket.Source.GRID)));
    }

    private static NewTicket wanted(UUID course, Contact contact, Ticket.Source source) {
        return new NewTicket(course, "258403", "北门", "", "", "", Map.of(), contact, false, source, null);
    }
}
