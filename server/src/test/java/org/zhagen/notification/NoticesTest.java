package org.zhagen.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;
import static org.zhagen.notification.Telling.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.People;
import org.zhagen.identity.TestClock;
import org.zhagen.notification.Notice.Urgency;
import org.zhagen.web.Paging;

/** Telling people: once, to nobody else, and at the time that they chose. */
@PageTest
class NoticesTest {

    private static final Acting ROOM = As.person("990121");
    private static final Pattern LINK = Pattern.compile("https://zhagen\\.test/notices/confirm/([\\w-]{43})");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Notices notices;

    @Autowired
    private Channels channels;

    @Autowired
    private Courier courier;

    @Autowired
    private ActClock acts;

    @Autowired
    private TestClock clock;

    private List<NoticeView> read(Acting acting) {
        return notices.list(acting, false, Paging.first(100)).rows();
    }

    @Test
    void theSameKeyIsToldOnceToEachPerson() {
        Acting me = As.person("990121");
        Acting other = As.person("990121");
        assertThat(notices.tell(ROOM, notice(me.person(), "k"))).isEqualTo(1);
        assertThat(notices.tell(ROOM, List.of(notice(me.person(), "k"), notice(other.person(), "k"))))
                .isEqualTo(1);
        assertThat(read(me)).singleElement().matches(told -> told.title().endsWith("k") && told.seen() == null);
        assertThat(read(other)).hasSize(1);
    }

    @Test
    void whatIsTooLongIsCut() {
        Acting me = As.person("990121");
        notices.tell(
                ROOM,
                new Notice(
                        me.person(),
                        Telling.KIND,
                        "long",
                        "长".repeat(300),
                        "🙂".repeat(2_000),
                        "/",
                        "t",
                        "1",
                        Urgency.NOW));
        assertThat(read(me))
                .singleElement()
                .matches(told -> told.title().equals("长".repeat(119) + "…")
                        && told.words().codePointCount(0, told.words().length()) == 1_000);
    }

    @Test
    void manyNodesTellThousandsOnce() throws Exception {
        List<UUID> people =
                IntStream.range(0, 2_500).mapToObj(i -> UUID.randomUUID()).toList();
        List<Notice> all =
                people.stream().map(person -> notice(person, "drain")).toList();
        List<Future<Integer>> told = new ArrayList<>();
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            for (List<Notice> order : List.of(all, all.reversed(), all, all.reversed())) {
                told.add(nodes.submit(() -> {
                    together.await();
                    return notices.tell(ROOM, order);
                }));
            }
            together.countDown();
        }
        int sum = 0;
        for (Future<Integer> one : told) {
            sum += one.get();
        }
        assertThat(sum).isEqualTo(people.size());
    }

    @Test
    void whatWasTakenBackWasNeverTold() {
        Acting me = As.person("990121");
        Doors doors = context.getBean(Doors.class);
        assertThatThrownBy(() -> doors.write(ROOM, () -> {
                    notices.tell(ROOM, notice(me.person(), "gone"));
                    throw new IllegalStateException("taken back");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(read(me)).isEmpty();
        assertThat(notices.tell(ROOM, notice(me.person(), "gone"))).isEqualTo(1);
    }

    @Test
    void nobodyElseSeesThemNotEvenWhoActsForTheCountry() {
        Acting me = As.person("990121001");
        Acting country = As.person("");
        notices.tell(ROOM, notice(me.person(), "mine"));
        UUID id = read(me).getFirst().id();
        assertThat(codes(notices.see(country, id))).containsExactly("Missing");
        assertThat(codes(notices.find(country, id))).containsExactly("Missing");
        Doors doors = context.getBean(Doors.class);
        JdbcClient database = context.getBean(JdbcClient.class);
        String count = "select count(*) from notification_notice where id = '" + id + "'";
        assertThat(doors.read(
                        country, () -> database.sql(count).query(Integer.class).single()))
                .isZero();
        assertThat(doors.read(me, () -> database.sql(count).query(Integer.class).single()))
                .isEqualTo(1);
    }

    @Test
    void whatIsUnreadComesFirstAndMarkingAllLeavesWhatCameMeanwhile() {
        Acting me = As.person("990121");
        notices.tell(ROOM, notice(me.person(), "a"));
        notices.tell(ROOM, notice(me.person(), "b"));
        assertThat(notices.unread(me)).isEqualTo(2);
        List<NoticeView> shown = read(me);
        done(notices.see(me, shown.getFirst().id()));
        assertThat(read(me)).extracting(told -> told.seen() == null).containsExactly(true, false);
        UUID newest = shown.stream()
                .map(NoticeView::id)
                .max((a, b) -> a.toString().compareTo(b.toString()))
                .orElseThrow();
        notices.tell(ROOM, notice(me.person(), "c"));
        assertThat(notices.seeAll(me, newest)).isEqualTo(1);
        assertThat(notices.unread(me)).isEqualTo(1);
        assertThat(notices.seeAll(me, null)).isEqualTo(1);
        assertThat(notices.unread(me)).isZero();
    }

    @Test
    void aKindThatNoRoomDeclaresIsAFault() {
        Notice odd = new Notice(ROOM.person(), "test.odd", "k", "t", "", "/", "t", "1", Urgency.NOW);
        assertThatThrownBy(() -> notices.tell(ROOM, odd)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A person with an account and a confirmed address. */
    private Acting withMail(MailBox box, String address, String digestHour) {
        UUID person = new People(context).with("department", "990121");
        Acting me = Telling.as(person, "990121");
        ChannelDraft wish = new ChannelDraft(address, channels.kinds(), "22:00", "07:00", digestHour, "zh");
        assertThat(done(channels.change(me, 0, wish)).confirmed()).isFalse();
        done(channels.sendLink(me));
        assertThat(codes(channels.sendLink(me))).containsExactly("confirm-soon");
        Matcher link = LINK.matcher(box.to(address).getFirst().text());
        assertThat(link.find()).isTrue();
        done(channels.link(link.group(1)));
        done(channels.confirm(link.group(1)));
        assertThat(codes(channels.confirm(link.group(1)))).containsExactly("link-over");
        assertThat(channels.mine(me).confirmed()).isTrue();
        return me;
    }

    private static String address() {
        return "t" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    /** The next time that a clock shows an hour. */
    private Instant next(int hour) {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        ZonedDateTime then = now.with(LocalTime.of(hour, 0));
        return (then.isAfter(now) ? then : then.plusDays(1)).toInstant();
    }

    private void on(Instant moment) {
        clock.forward(Duration.between(clock.instant(), moment));
        rounds();
    }

    private void rounds() {
        while (courier.round() > 0) {}
    }

    @Test
    void theMorningBringsOneLetterOfTheNightWithoutWhatWasRead() throws Exception {
        try (MailBox box = new MailBox(context)) {
            String address = address();
            Acting me = withMail(box, address, "");
            Instant night = next(23);
            acts.at(night, () -> notices.tell(ROOM, notice(me.person(), "one")));
            acts.at(night, () -> notices.tell(ROOM, notice(me.person(), "two")));
            acts.at(night, () -> notices.tell(ROOM, notice(me.person(), "three")));
            acts.at(night, () -> notices.tell(ROOM, notice(me.person(), "fire", Urgency.NOW)));
            UUID readAlready = read(me).stream()
                    .filter(told -> told.title().endsWith("two"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            on(night.plusSeconds(60));
            assertThat(box.to(address)).hasSize(2);
            assertThat(box.to(address).get(1).subject()).contains("fire");
            done(notices.see(me, readAlready));
            on(night.plus(Duration.ofHours(7)));
            assertThat(box.to(address)).hasSize(2);
            on(night.plus(Duration.ofHours(8)));
            assertThat(box.to(address)).hasSize(3);
            MailBox.Letter morning = box.to(address).get(2);
            assertThat(morning.subject()).isEqualTo("扎根提醒：2 条提醒");
            assertThat(morning.text())
                    .contains("one", "three", "https://zhagen.test/notices/")
                    .doesNotContain("two", "fire");
            rounds();
            assertThat(box.to(address)).hasSize(3);
        }
    }

    @Test
    void aDigestBringsTheDayAtItsHour() throws Exception {
        try (MailBox box = new MailBox(context)) {
            String address = address();
            Acting me = withMail(box, address, "17");
            Instant noon = next(12);
            acts.at(noon, () -> notices.tell(ROOM, notice(me.person(), "one")));
            acts.at(noon.plusSeconds(3600), () -> notices.tell(ROOM, notice(me.person(), "two")));
            on(noon.plus(Duration.ofHours(4)));
            assertThat(box.to(address)).hasSize(1);
            on(noon.plus(Duration.ofHours(5)));
            assertThat(box.to(address)).hasSize(2);
            assertThat(box.to(address).get(1).text()).contains("one", "two");
        }
    }

    @Test
    void aKindThatIsNotWantedAndAnotherAddressStayWithoutMail() throws Exception {
        try (MailBox box = new MailBox(context)) {
            String address = address();
            Acting me = withMail(box, address, "");
            int version = channels.mine(me).version();
            done(channels.change(me, version, new ChannelDraft(address, List.of(), "", "", "", "zh")));
            assertThat(channels.mine(me).confirmed()).isTrue();
            notices.tell(ROOM, notice(me.person(), "unwanted", Urgency.NOW));
            rounds();
            ChannelDraft moved = new ChannelDraft(address(), channels.kinds(), "", "", "", "en");
            assertThat(done(channels.change(me, version + 1, moved)).confirmed())
                    .isFalse();
            notices.tell(ROOM, notice(me.person(), "unconfirmed", Urgency.NOW));
            rounds();
            assertThat(box.to(address)).hasSize(1);
            assertThat(channels.change(me, version, moved)).isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void whatIsWrongWithOnesWishesIsSaid() {
        Acting me = As.person("990121");
        ChannelDraft odd = new ChannelDraft("nobody", List.of("test.odd"), "25:00", "7", "24", "fr");
        assertThat(codes(channels.change(me, 0, odd)))
                .containsExactlyInAnyOrder(
                        "no-time", "no-time", "no-hour", "address-form", "kind-unknown", "language-unknown");
    }

    @Test
    void aCalendarHasAnAddressThatEndsWithTheNextOne() {
        Calendars calendars = context.getBean(Calendars.class);
        UUID person = new People(context).with("department", "990121");
        Acting me = Telling.as(person, "990121");
        String first = channels.renewCalendar(me);
        assertThat(calendars.of(first)).isPresent().get().asString().contains("X-WR-CALNAME:扎根：到期事项");
        String second = channels.renewCalendar(me);
        assertThat(calendars.of(first)).isEmpty();
        assertThat(calendars.of(second)).isPresent();
        channels.dropCalendar(me);
        assertThat(calendars.of(second)).isEmpty();
        Acting nobody = As.person("990121");
        assertThat(calendars.of(channels.renewCalendar(nobody))).isEmpty();
    }
}
