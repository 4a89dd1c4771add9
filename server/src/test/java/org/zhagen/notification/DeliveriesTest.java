package org.zhagen.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.TestClock;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.notification.DeliveryRows.Claimed;
import org.zhagen.notification.DeliveryView.State;
import org.zhagen.notification.Notice.Urgency;
import org.zhagen.web.Paging;
import tools.jackson.databind.JsonNode;

/** What goes out of the house: signed, once, tried again, and in the end given up. */
@PageTest
class DeliveriesTest {

    /** A district of its own for each test, so that none hears of the others. */
    private final String region = "9903" + "%02d".formatted(DISTRICTS.incrementAndGet());

    private static final AtomicInteger DISTRICTS = new AtomicInteger(10);

    private final Acting configurer = As.person(region, NotificationPermission.CONFIGURE);
    private final Acting room = As.person(region);
    private final Receiver receiver = new Receiver();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Notices notices;

    @Autowired
    private Robots robots;

    @Autowired
    private Channels channels;

    @Autowired
    private Hooks hooks;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Courier courier;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void nothingWaits() {
        rounds();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private void rounds() {
        while (courier.round() > 0) {}
    }

    private void later(Duration by) {
        clock.forward(by);
        rounds();
    }

    private RobotView robot(String vendor, String secret) {
        return done(robots.add(
                configurer,
                new RobotDraft(
                        "工作群",
                        vendor,
                        receiver.url("/robot?access_token=t"),
                        secret,
                        "",
                        "",
                        List.of(Telling.FOR_GROUPS),
                        "true")));
    }

    private int tellGroup(String key) {
        return notices.tellGroup(
                room,
                new RegionCode(region + "001"),
                null,
                new GroupNotice(Telling.FOR_GROUPS, key, "工单[1]*超时*", "还剩 <0> 小时\n请尽快办理", "/work", Urgency.NOW));
    }

    private HookView hook() {
        return hookAdded().hook();
    }

    private Hooks.Added hookAdded() {
        return done(hooks.add(
                configurer, new HookDraft("平台", receiver.url("/hook"), "", List.of("notification.test"), "true")));
    }

    private int publish(String id) {
        return hooks.publish(
                room,
                new HookEvent(
                        "notification.test",
                        id,
                        "/tickets/7",
                        new RegionCode(region),
                        Instant.parse("2026-11-23T01:02:03Z"),
                        Map.of("number", "7")));
    }

    private List<DeliveryView> log() {
        return done(deliveries.list(configurer, DeliveryFilter.ALL, Paging.first(50)))
                .rows();
    }

    @Test
    void dingTalkGetsSignedMarkdownOnce() {
        robot("ding-talk", "SEC1");
        assertThat(tellGroup("k")).isEqualTo(1);
        assertThat(tellGroup("k")).isZero();
        rounds();
        assertThat(receiver.got()).hasSize(1);
        Receiver.Got got = receiver.got().getFirst();
        long millis = clock.instant().toEpochMilli();
        assertThat(got.address().getRawQuery()).startsWith("access_token=t&timestamp=" + millis + "&sign=");
        assertThat(got.address().getQuery()).endsWith("&sign=" + Hmac.base64("SEC1", millis + "\nSEC1"));
        JsonNode json = got.json();
        assertThat(json.at("/msgtype").asString()).isEqualTo("markdown");
        assertThat(json.at("/markdown/title").asString()).isEqualTo("工单［1］＊超时＊");
        assertThat(json.at("/markdown/text").asString())
                .isEqualTo("**工单［1］＊超时＊**\n\n还剩 ＜0＞ 小时\n\n请尽快办理\n\n[查看详情](https://zhagen.test/work)");
        assertThat(log()).singleElement().matches(one -> one.state() == State.SENT && one.attempts() == 1);
    }

    @Test
    void weComGetsMarkdownAndTheOneAfterItAMomentLater() {
        robot("we-com", "");
        tellGroup("one");
        tellGroup("two");
        rounds();
        assertThat(receiver.got()).hasSize(1);
        assertThat(receiver.got().getFirst().json().at("/markdown/content").asString())
                .startsWith("**工单［1］＊超时＊**\n");
        later(Sending.PAUSE.plusSeconds(1));
        assertThat(receiver.got()).hasSize(2);
        assertThat(log()).allMatch(one -> one.state() == State.SENT && one.attempts() == 1);
    }

    @Test
    void feishuGetsASignedPost() {
        receiver.answers(200, "{\"code\":0,\"msg\":\"success\"}");
        robot("feishu", "s3");
        tellGroup("k");
        rounds();
        JsonNode json = receiver.got().getFirst().json();
        String seconds = json.at("/timestamp").asString();
        assertThat(seconds).isEqualTo(String.valueOf(clock.instant().getEpochSecond()));
        assertThat(json.at("/sign").asString()).isEqualTo(Hmac.base64(seconds + "\ns3", ""));
        assertThat(json.at("/content/post/zh_cn/title").asString()).isEqualTo("工单[1]*超时*");
        assertThat(json.at("/content/post/zh_cn/content/2/0/href").asString()).isEqualTo("https://zhagen.test/work");
    }

    @Test
    void whatAGroupDoesNotTakeIsTriedAgainAndGivenUpInADay() {
        receiver.answers(200, "{\"errcode\":310000,\"errmsg\":\"sign not match\"}");
        robot("ding-talk", "SEC1");
        tellGroup("k");
        rounds();
        assertThat(log())
                .singleElement()
                .matches(one -> one.state() == State.WAITING
                        && one.trouble().equals("refused")
                        && one.answer().equals("errcode 310000 sign not match"));
        assertThat(codes(deliveries.again(configurer, log().getFirst().id()))).containsExactly("still-waiting");
        Instant begun = clock.instant();
        while (log().getFirst().state() == State.WAITING) {
            Instant next = log().getFirst().nextTry();
            later(Duration.between(clock.instant(), next == null ? clock.instant() : next));
        }
        assertThat(receiver.got()).hasSize(8);
        assertThat(Duration.between(begun, clock.instant())).isBetween(Duration.ofHours(20), Duration.ofHours(25));
        assertThat(log().getFirst().state()).isEqualTo(State.GIVEN_UP);
        receiver.answers(200, "{\"errcode\":0}");
        done(deliveries.again(configurer, log().getFirst().id()));
        later(Sending.PAUSE.plusSeconds(1));
        assertThat(log().getFirst().state()).isEqualTo(State.SENT);
    }

    @Test
    void whatGroupsCanBeToldIsNotWhatPeopleCan() {
        assertThat(robots.kinds())
                .contains(Telling.FOR_GROUPS, "ticket.joined")
                .doesNotContain("work.undone", "portal.followed", "ticket.done", Telling.KIND);
        assertThat(channels.kinds())
                .contains(Telling.FOR_GROUPS, "work.undone", "ticket.done", Telling.KIND)
                .doesNotContain("ticket.joined");
        RobotDraft draft =
                new RobotDraft("群", "we-com", receiver.url("/r"), "", "", "", List.of("work.undone"), "true");
        assertThat(codes(robots.add(configurer, draft))).containsExactly("kind-unknown");
    }

    @Test
    void aRobotIsToldOfItsPlaceOnly() {
        robot("we-com", "");
        UUID unit = UUID.randomUUID();
        GroupNotice notice = new GroupNotice(Telling.FOR_GROUPS, "k", "题", "", "", Urgency.NOW);
        assertThat(notices.tellGroup(room, new RegionCode("9903"), null, notice))
                .isZero();
        assertThat(notices.tellGroup(room, new RegionCode("990399"), unit, notice))
                .isZero();
        assertThat(notices.tellGroup(room, new RegionCode(region), unit, notice))
                .isEqualTo(1);
        Acting elsewhere = As.person("990201", NotificationPermission.CONFIGURE);
        assertThat(done(robots.list(elsewhere))).noneMatch(one -> one.region().equals(region));
        UUID id = done(robots.list(configurer)).getFirst().id();
        assertThat(codes(robots.find(elsewhere, id))).containsExactly("Missing");
        assertThat(codes(robots.remove(elsewhere, id))).containsExactly("Missing");
        assertThat(codes(robots.list(room))).containsExactly("NotYours");
        done(robots.remove(configurer, id));
        rounds();
        assertThat(receiver.got()).isEmpty();
        assertThat(log())
                .singleElement()
                .matches(one -> one.state() == State.GIVEN_UP && one.trouble().equals("target-off"));
    }

    @Test
    void aRobotKeepsWhatIsSealedUntilItIsGivenAnew() {
        RobotView made = robot("ding-talk", "SEC1");
        RobotDraft shown = RobotDraft.of(made);
        assertThat(shown.address() + shown.secret()).isEmpty();
        RobotDraft named = new RobotDraft("新名", "ding-talk", "", "", region, "", shown.kinds(), "true");
        RobotView changed = done(robots.change(configurer, made.id(), 0, named));
        assertThat(changed.signs()).isTrue();
        assertThat(codes(robots.change(configurer, made.id(), 0, named))).containsExactly("Stale");
        tellGroup("k");
        rounds();
        assertThat(receiver.got().getFirst().address().getQuery()).contains("sign=");
        assertThat(codes(robots.add(configurer, new RobotDraft("", "fax", "", "", "9902", "没有", List.of(), "true"))))
                .containsExactly(
                        "name-missing",
                        "vendor-unknown",
                        "url-missing",
                        "region-outside",
                        "unit-unknown",
                        "kinds-missing");
    }

    @Test
    void anEndpointGetsACloudEventThatItCanVerify() {
        Hooks.Added added = hookAdded();
        assertThat(publish("e-" + region)).isEqualTo(1);
        assertThat(publish("e-" + region)).isZero();
        rounds();
        Receiver.Got got = receiver.got().getFirst();
        assertThat(got.header("Content-type")).isEqualTo("application/cloudevents+json; charset=utf-8");
        assertThat(got.header("Webhook-id")).isEqualTo("e-" + region);
        String seconds = got.header("Webhook-timestamp");
        byte[] key = Base64.getDecoder().decode(added.secret().substring("whsec_".length()));
        assertThat(got.header("Webhook-signature"))
                .isEqualTo("v1," + Hmac.base64(key, "e-" + region + "." + seconds + "." + got.body()));
        JsonNode event = got.json();
        assertThat(event.at("/specversion").asString()).isEqualTo("1.0");
        assertThat(event.at("/type").asString()).isEqualTo("org.zhagen.notification.test");
        assertThat(event.at("/source").asString()).isEqualTo("https://zhagen.test");
        assertThat(event.at("/time").asString()).isEqualTo("2026-11-23T01:02:03Z");
        assertThat(event.at("/data/number").asString()).isEqualTo("7");
        Hooks.Added renewed = done(hooks.renew(configurer, added.hook().id()));
        assertThat(renewed.secret()).isNotEqualTo(added.secret());
    }

    @Test
    void nobodyIsFollowedElsewhereAndWhoIsGoneIsAskedNoMore() {
        HookView hook = hook();
        receiver.answers(302, "");
        publish("moved" + region);
        rounds();
        assertThat(receiver.got()).extracting(got -> got.address().getPath()).containsExactly("/hook");
        assertThat(log().getFirst().trouble()).isEqualTo("sent-elsewhere");
        receiver.answers(410, "");
        later(Duration.ofMinutes(2));
        assertThat(log().getFirst().state()).isEqualTo(State.GIVEN_UP);
        assertThat(done(hooks.find(configurer, hook.id())).active()).isFalse();
        assertThat(publish("after" + region)).isZero();
    }

    @Test
    void workersOfManyNodesSendEachOnce() throws Exception {
        hook();
        for (int i = 0; i < 60; i++) {
            publish("m" + i + "-" + region);
        }
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            for (int node = 0; node < 3; node++) {
                nodes.execute(this::rounds);
            }
        }
        assertThat(receiver.got()).hasSize(60);
        assertThat(receiver.got().stream().map(got -> got.header("Webhook-id")).distinct())
                .hasSize(60);
        assertThat(done(deliveries.list(configurer, DeliveryFilter.ALL, Paging.first(100)))
                        .rows())
                .allMatch(one -> one.state() == State.SENT && one.attempts() == 1);
    }

    /** A worker that died with what it had taken: others take it when its lease is over; what it writes late changes nothing. */
    @Test
    void whatADeadWorkerHadIsSentByOthers() {
        hook();
        publish("dead" + region);
        List<Claimed> taken = courier.claim();
        assertThat(taken).hasSize(1);
        rounds();
        assertThat(receiver.got()).isEmpty();
        later(Courier.LEASE.plusSeconds(1));
        assertThat(receiver.got()).hasSize(1);
        assertThat(log().getFirst().attempts()).isEqualTo(2);
        receiver.answers(500, "");
        courier.deliver(taken.getFirst());
        assertThat(log()).singleElement().matches(one -> one.state() == State.SENT);
    }

    @Test
    void whatWasSentLongAgoIsForgotten() {
        hook();
        publish("old" + region);
        rounds();
        publish("waits" + region);
        DeliveryRows rows = context.getBean(DeliveryRows.class);
        context.getBean(Forgetting.class).run();
        assertThat(log()).hasSize(2);
        Doors doors = context.getBean(Doors.class);
        int gone =
                doors.write(Columns.PRODUCT, () -> rows.forget(clock.instant().plusSeconds(1), 10_000));
        assertThat(gone).isPositive();
        assertThat(log()).singleElement().matches(one -> one.state() == State.WAITING);
    }

    @Test
    void aTestGoesOutEvenWhilePaused() {
        RobotView paused = done(robots.add(
                configurer,
                new RobotDraft("停", "we-com", receiver.url("/r"), "", "", "", List.of(Telling.FOR_GROUPS), "")));
        done(robots.test(configurer, paused.id()));
        rounds();
        assertThat(receiver.got()).hasSize(1);
        HookView hook = hook();
        done(hooks.test(configurer, hook.id()));
        rounds();
        assertThat(receiver.got()).hasSize(2);
        assertThat(codes(hooks.change(configurer, hook.id(), 7, HookDraft.of(hook))))
                .containsExactly("Stale");
        assertThat(done(hooks.change(configurer, hook.id(), 0, HookDraft.of(hook)))
                        .name())
                .isEqualTo("平台");
        done(hooks.remove(configurer, hook.id()));
    }
}
