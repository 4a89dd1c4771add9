package org.zhagen.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.done;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.identity.PageTest;
import org.zhagen.intake.ImportCounts;
import org.zhagen.intake.ImportView;
import org.zhagen.intake.Imports;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.work.MatterLine;

/** Notices about holidays that come in later, and what becomes of limits that they move. */
@PageTest
class WorkingDayTest extends TicketGround {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** So far ahead that no other test gets there: about eight years of working days of eight hours. */
    private static final Duration FAR = Duration.ofHours(8 * 260 * 8);

    @Autowired
    private Imports imports;

    @Autowired
    private WorkingYears years;

    private static Acting keeper() {
        return Acting.system("test", Jurisdiction.COUNTRY, TicketPermission.CALENDAR);
    }

    private ImportView upload(String table) {
        return done(imports.upload(keeper(), "working-days", "放假安排.csv", table.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aNoticeMovesTheLimitsThatEndAfterIt() {
        course = install(farAway());
        Ticket ticket = whistled();
        Instant due =
                Objects.requireNonNull(view(centre, ticket).clocks().getFirst().due());
        LocalDate last = LocalDate.ofInstant(due, ZONE);
        assertThat(years.isGuessed(due)).isTrue();

        ImportView view = upload("日期,上班或放假,节日\n" + last + ",放假,春节\n");
        assertThat(view.preview().counts()).isEqualTo(new ImportCounts(1, 0, 0, 0, 0));
        assertThat(view(centre, ticket).clocks().getFirst().due()).isEqualTo(due);
        done(imports.takeOver(keeper(), view.summary().id(), view.preview().digest()));

        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(view(centre, ticket).ticket().state().due()).isAfter(due));
        TicketView moved = view(centre, ticket);
        Instant later = moved.clocks().getFirst().due();
        assertThat(later).isAfter(due);
        assertThat(moved.ticket().state().due()).isEqualTo(later);
        assertThat(inbox(city, ticket).stream().map(MatterLine::due)).containsExactly(later);
        assertThat(moved.events()).hasSameSizeAs(view(centre, ticket).events());
        assertThat(years.isGuessed(due)).isFalse();
        assertThat(years.later()).contains(new WorkingDay(last, false, "春节"));
        assertThat(upload("日期,上班或放假,节日\n" + last + ",放假,春节\n").preview().counts())
                .isEqualTo(new ImportCounts(0, 0, 1, 0, 0));
        ends(city, ticket, "respond", "", Map.of());
    }

    @Test
    void eachBadRowIsNamed() {
        ImportView view =
                upload("日期,上班或放假,节日\n2093-02-30,放假,春节\n2093-03-01,也许,春节\n2093-03-02,上班,春节\n2093/03/02,上班,春节\n");
        assertThat(view.preview().counts()).isEqualTo(new ImportCounts(1, 0, 0, 0, 3));
        assertThat(view.preview().findings().stream()
                        .map(finding -> finding.at().line() + ":" + finding.at().column() + " "
                                + finding.code().id()))
                .containsExactly("2:1 not-a-day", "3:2 day-works", "5:1 day-twice");
        assertThat(upload("日期,节日\n2093-03-02,春节\n").preview().findings())
                .first()
                .satisfies(finding -> assertThat(finding.code().id()).isEqualTo("import-column-missing"));
    }

    @Test
    void daysStandAsNoticesAndSpreadsheetsWriteThem() {
        ImportView view = upload("日期,上班或放假,来源\n2093年3月3日,上班,通知\n2093/3/4,放假,通知\n");
        assertThat(view.preview().counts()).isEqualTo(new ImportCounts(2, 0, 0, 0, 0));
        assertThat(view.preview().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code().id()).isEqualTo("import-column-unknown"));
    }

    @Test
    void onlyWhoKeepsTheCalendarBringsItIn() {
        byte[] table = "日期,上班或放假,节日\n2093-03-02,上班,春节\n".getBytes(StandardCharsets.UTF_8);
        assertThat(imports.upload(centre, "working-days", "放假安排.csv", table)).isInstanceOf(Outcome.Refused.class);
        assertThat(years.known()).contains(new WorkingYears.Year(2026, 33, 6));
        assertThat(years.missing()).isNotEqualTo(Optional.of(2026));
    }

    private static Course farAway() {
        Course whistle = whistle();
        Leg far = new Leg("respond", "响应", "assignee", FAR, "opened", true, List.of(), List.of());
        return new Course(
                whistle.id(),
                whistle.title(),
                whistle.openedBy(),
                whistle.form(),
                whistle.by(),
                whistle.table(),
                whistle.otherwise(),
                List.of(far, whistle.legs().getLast()),
                whistle.overdue());
    }
}
