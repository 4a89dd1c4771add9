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
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.identity.PageTest;
import org.zhagen.intake.ImportCounts;
import org.zhagen.intake.ImportView;
import org.zhagen.intake.Imports;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.work.MatterLine;
import tools.jackson.databind.json.JsonMapper;

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

    @Autowired
    private WorkingTime days;

    @Autowired
    private Reckoning reckoning;

    @Autowired
    private News news;

    @Autowired
    private Doors doors;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

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

    /**
     * The node dies after the notice is written and before anything is reckoned; then another one does, and dies in between. All of it an
     * hour ahead, so that the application does nothing by itself.
     */
    @Test
    void whatANodeLeftBehindAnotherOneReckons() {
        course = install(farAway());
        List<Ticket> tickets = List.of(whistled(), whistled(), whistled());
        Instant due = Objects.requireNonNull(
                view(centre, tickets.getFirst()).clocks().getFirst().due());
        LocalDate last = LocalDate.ofInstant(due, ZONE).minusDays(1);
        WorkingDay free = new WorkingDay(last, !days.days().works(last), "元宵");
        Instant then = clock.instant().plus(Duration.ofHours(1));
        at(
                then,
                () -> doors.write(Acting.system("test", Jurisdiction.COUNTRY), () -> {
                    List<WorkingDay> was = days.written();
                    days.keep(List.of(free), "测试员");
                    reckoning.note(last, was);
                    return true;
                }));
        assertThat(moved(tickets, due)).isZero();
        days.refresh();
        assertThat(at(then, this::dies)).isTrue();
        assertThat(moved(tickets, due)).isZero();
        while (moved(tickets, due) == 0) {
            assertThat(at(then, reckoning::step)).isTrue();
        }
        assertThat(moved(tickets, due)).isEqualTo(1);
        all(then);
        assertThat(moved(tickets, due)).isEqualTo(3);
        all(then.plus(Duration.ofMinutes(3)));
        assertThat(database.sql("select count(*) from ticket_reckoning")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(moved(tickets, due)).isEqualTo(3);
        tickets.forEach(ticket -> ends(city, ticket, "respond", "", Map.of()));
    }

    private <T> T at(Instant moment, Supplier<T> work) {
        return context.getBean(ActClock.class).at(moment, work);
    }

    private void all(Instant moment) {
        at(moment, () -> {
            reckoning.all();
            return true;
        });
    }

    /** A step of which nothing is kept, as when the node is killed before its transaction is over. */
    private boolean dies() {
        TransactionTemplate killed = new TransactionTemplate(transactions);
        return Boolean.TRUE.equals(killed.execute(status -> {
            boolean done = reckoning.step();
            status.setRollbackOnly();
            return done;
        }));
    }

    private long moved(List<Ticket> tickets, Instant due) {
        return tickets.stream()
                .filter(ticket ->
                        !due.equals(view(centre, ticket).ticket().state().due()))
                .count();
    }

    @Test
    void otherNodesHearOfNoticesAndOfMovedRegions() {
        WorkingTime otherDays = new WorkingTime(database, context.getBean(ActClock.class));
        CourseRows otherCourses = new CourseRows(database, context.getBean(JsonMapper.class));
        News other = new News(database, otherDays, otherCourses);
        other.hear();
        assertThat(otherCourses.known(course.id()).region()).isEqualTo(course.region());
        List<WorkingDay> before = otherDays.later();
        WorkingDay far = new WorkingDay(LocalDate.of(2094, 3, 2), false, "试");
        doors.write(Acting.system("test", Jurisdiction.COUNTRY), () -> {
            days.keep(List.of(far), "测试员");
            news.ofDays();
            news.ofCourses();
            return database.sql("update ticket_course set region = '259901' where id = :id")
                    .param("id", course.id())
                    .update();
        });
        assertThat(otherDays.later()).isEqualTo(before);
        assertThat(otherCourses.known(course.id()).region()).isEqualTo(course.region());
        other.hear();
        assertThat(otherDays.later()).contains(far);
        assertThat(otherCourses.known(course.id()).region()).isEqualTo(new RegionCode("259901"));
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
