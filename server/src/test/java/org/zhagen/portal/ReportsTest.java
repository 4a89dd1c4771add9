package org.zhagen.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.TestClock;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ticket.Contact;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.Desk;
import org.zhagen.ticket.Installation;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.ticket.Openers;
import org.zhagen.ticket.TicketView;

/** Somebody without an account reports something, and nobody but a person does. */
@PageTest
class ReportsTest {

    private static final RegionCode HERE = new RegionCode("990121");

    @Autowired
    private Courses courses;

    @Autowired
    private Reports reports;

    @Autowired
    private Openers openers;

    @Autowired
    private TestClock clock;

    private final String address = "ip-" + UUID.randomUUID();
    private UUID course = UUID.randomUUID();

    @BeforeEach
    void install() {
        String series = UUID.randomUUID().toString();
        FormField facts =
                new FormField("facts", "情形", FormField.Kind.LONG_TEXT, List.of(), true, false, null, Place.of("facts"));
        courses.install(
                Acting.system("test", Jurisdiction.COUNTRY),
                new Installation(
                        UUID.randomUUID().toString(),
                        series,
                        "网格化管理",
                        "1.0.0",
                        HERE,
                        List.of(new Course(
                                "report",
                                "居民反映",
                                List.of("resident"),
                                List.of(facts),
                                "",
                                new LinkedHashMap<>(),
                                "desk",
                                List.of(new Leg("settle", "办结", "assignee", null, "", false, List.of(), List.of())),
                                List.of())),
                        List.of(new Desk("desk", HERE, UUID.randomUUID(), null, null, "经办")),
                        false));
        course = reports.at(HERE).stream()
                .filter(each -> each.series().equals(series))
                .map(InstalledCourse::id)
                .findFirst()
                .orElseThrow();
    }

    private ReportDraft draft(String facts, String email, String stamp, String homepage) {
        return new ReportDraft(
                course,
                "990121101",
                "北门",
                "",
                "",
                Map.of("facts", facts),
                new Contact("", "", email),
                false,
                stamp,
                homepage);
    }

    @Test
    void whatIsReportedIsATicketThatItsOpenerFinds() {
        String stamp = reports.stamp();
        clock.forward(Duration.ofSeconds(20));
        Receipt receipt = done(reports.send(draft("路灯不亮", "", stamp, ""), address));
        TicketView view = openers.find(receipt.ticket()).orElseThrow();
        assertThat(view.ticket().number()).isEqualTo(receipt.number());
        assertThat(view.ticket().opened().name()).isEqualTo("反映人");
        assertThat(view.ticket().opened().by()).isEqualTo(Acting.NOBODY);
        done(openers.comment(receipt.ticket(), "还是不亮"));
        assertThat(openers.find(receipt.ticket()).orElseThrow().events())
                .last()
                .extracting("words")
                .isEqualTo("还是不亮");
    }

    @Test
    void theSameFormSentTwiceIsOneTicket() {
        String stamp = reports.stamp();
        clock.forward(Duration.ofSeconds(20));
        Receipt first = done(reports.send(draft("路灯不亮", "", stamp, ""), address));
        Receipt again = done(reports.send(draft("路灯不亮", "", stamp, ""), address));
        assertThat(again).isEqualTo(first);
        Receipt other = done(reports.send(draft("还有垃圾", "", stamp, ""), address));
        assertThat(other.ticket()).isNotEqualTo(first.ticket());
        assertThat(other.code()).isNotEqualTo(first.code());
    }

    @Test
    void whatNoPersonFilledInIsNotTaken() {
        String stamp = reports.stamp();
        assertThat(codes(reports.send(draft("路灯", "", stamp, ""), address))).containsExactly("too-quick");
        clock.forward(Duration.ofSeconds(20));
        assertThat(codes(reports.send(draft("路灯", "", stamp, "http://x"), address)))
                .containsExactly("not-a-person");
        assertThat(codes(reports.send(draft("路灯", "", "made-up", ""), address))).containsExactly("form-old");
        clock.forward(Duration.ofHours(13));
        assertThat(codes(reports.send(draft("路灯", "", stamp, ""), address))).containsExactly("form-old");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        String stamp = reports.stamp();
        clock.forward(Duration.ofSeconds(20));
        assertThat(codes(reports.send(draft("", "nobody", stamp, ""), address)))
                .containsExactlyInAnyOrder("missing", "email-form");
    }

    @Test
    void oneAddressSendsOnlySoMuch() {
        String stamp = reports.stamp();
        clock.forward(Duration.ofSeconds(20));
        for (int i = 0; i < 30; i++) {
            done(reports.send(draft("路灯", "", stamp, ""), address));
        }
        assertThat(codes(reports.send(draft("路灯", "", stamp, ""), address))).containsExactly("too-many");
        done(reports.send(draft("路灯", "", stamp, ""), address + "x"));
    }
}
