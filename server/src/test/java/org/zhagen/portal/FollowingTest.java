package org.zhagen.portal;

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

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.TestClock;
import org.zhagen.notification.MailBox;
import org.zhagen.notification.NoticeView;
import org.zhagen.notification.Notices;
import org.zhagen.notification.Post;
import org.zhagen.ticket.Contact;
import org.zhagen.web.Paging;

/** Who follows a report learns how it stands: with an account by notices, without one by letters that they confirmed. */
@PageTest
class FollowingTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Reports reports;

    @Autowired
    private Tracking tracking;

    @Autowired
    private MailFollows follows;

    @Autowired
    private Notices notices;

    @Autowired
    private TestClock clock;

    private final String network = "ip-" + UUID.randomUUID();
    private final String address = "f" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";

    @SuppressWarnings("NullAway.Init")
    private PortalGround ground;

    @SuppressWarnings("NullAway.Init")
    private Receipt receipt;

    @BeforeEach
    void report() {
        ground = new PortalGround(context);
        String stamp = reports.stamp();
        clock.forward(Duration.ofSeconds(20));
        receipt = done(reports.send(ground.draft("王小明家门口路灯不亮", Contact.NONE, false, stamp), network));
    }

    private String code() {
        return receipt.code().shown();
    }

    private List<NoticeView> told(Acting acting) {
        return notices.list(acting, false, Paging.first(50)).rows().stream()
                .filter(notice -> notice.kind().equals(FollowTelling.FOLLOWED))
                .toList();
    }

    @Test
    void whoHasAnAccountIsToldOfEachTurnOnceAndStopsFromTheNotice() throws Exception {
        Acting me = As.person("2511");
        done(tracking.follow(me, code(), network));
        ground.settle(receipt.ticket(), "王小明家的灯换好了");
        ground.rate(receipt.ticket(), 5);
        assertThat(told(me))
                .extracting(NoticeView::title)
                .containsExactlyInAnyOrder(
                        "已经办结：身边的问题（编号 " + receipt.number() + "）", "已经结束：身边的问题（编号 " + receipt.number() + "）");
        assertThat(told(me).toString()).doesNotContain("王小明");
        String stop = "/followed/" + receipt.ticket() + "/end";
        mvc.perform(get("/notices").with(acting(me)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(stop)));
        for (int i = 0; i < 2; i++) {
            mvc.perform(post(stop).with(acting(me)).with(csrf())).andExpect(status().is3xxRedirection());
        }
        assertThat(tracking.followed(me)).isEmpty();
    }

    @Test
    void whatWasNotDoneWellIsToldAsReopened() {
        Acting me = As.person("2511");
        done(tracking.follow(me, code(), network));
        ground.settle(receipt.ticket(), "看过了");
        ground.rate(receipt.ticket(), 1);
        assertThat(told(me)).extracting(NoticeView::title).anyMatch(title -> title.startsWith("重新办理："));
    }

    /** The link that leads to somewhere in the last letter to the address. */
    private String link(MailBox box, String path) {
        return box.to(address)
                .getLast()
                .text()
                .lines()
                .filter(line -> line.contains(path))
                .map(line -> line.substring(line.indexOf("/portal/")).strip())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAddressCountsOnceItIsConfirmedAndIsForgottenInTheEnd() throws Exception {
        try (MailBox box = new MailBox(context)) {
            assertThat(codes(follows.ask(code(), network, "nobody", Locale.CHINESE)))
                    .containsExactly("email-form");
            done(follows.ask(code(), network, address, Locale.CHINESE));
            done(follows.ask(code(), network, address, Locale.CHINESE));
            Post.bringOut(context);
            assertThat(box.to(address)).hasSize(1);
            String confirm = link(box, "/portal/mail/links/");
            mvc.perform(get(confirm)).andExpect(status().isOk());
            ground.settle(receipt.ticket(), "王小明家的灯换好了");
            later(Duration.ofHours(12));
            assertThat(box.to(address)).hasSize(1);
            mvc.perform(post(confirm).with(csrf())).andExpect(status().isOk());
            assertThat(codes(follows.link(confirm.substring(confirm.lastIndexOf('/') + 1))))
                    .containsExactly("link-over");
            ground.rate(receipt.ticket(), 5);
            later(Duration.ofHours(12));
            assertThat(box.to(address)).hasSize(2);
            assertThat(box.to(address).getLast().subject()).isEqualTo(receipt.number() + "：已经结束");
            assertThat(box.to(address).getLast().text()).contains("身边的问题").doesNotContain("王小明");
            assertThat(kept()).isEqualTo(1);
            clock.forward(MailFollows.GRACE);
            follows.forget();
            assertThat(kept()).isZero();
            assertThat(codes(follows.ask(code(), network, address, Locale.CHINESE)))
                    .containsExactly("mail-over");
        }
    }

    @Test
    void aLinkHoldsForADayAndEachLetterHasTheWayOut() throws Exception {
        try (MailBox box = new MailBox(context)) {
            done(follows.ask(code(), network, address, Locale.ENGLISH));
            Post.bringOut(context);
            String confirm = link(box, "/portal/mail/links/");
            String token = confirm.substring(confirm.lastIndexOf('/') + 1);
            done(follows.confirm(token));
            ground.settle(receipt.ticket(), "换好了");
            later(Duration.ofHours(12));
            String stop = link(box, "/portal/mail/stops/");
            mvc.perform(get(stop)).andExpect(status().isOk());
            assertThat(kept()).isEqualTo(1);
            mvc.perform(post(stop).with(csrf())).andExpect(status().isOk());
            assertThat(kept()).isZero();
            mvc.perform(get(stop)).andExpect(status().is4xxClientError());
            ground.rate(receipt.ticket(), 4);
            later(Duration.ofHours(12));
            assertThat(box.to(address)).hasSize(2);
        }
    }

    @Test
    void whatNobodyConfirmsIsForgottenTheNextDay() {
        done(follows.ask(code(), network, address, Locale.CHINESE));
        assertThat(kept()).isEqualTo(1);
        clock.forward(MailFollows.CONFIRM_WITHIN);
        follows.forget();
        assertThat(kept()).isZero();
    }

    @Test
    void aStrangersAddressIsNotFloodedWhateverTheReports() throws Exception {
        try (MailBox box = new MailBox(context)) {
            String loud = address.toUpperCase(Locale.ROOT);
            for (int i = 0; i < 4; i++) {
                done(follows.ask(code(), network + i, loud, Locale.CHINESE));
                clock.forward(Duration.ofMinutes(11));
                done(follows.ask(code(), network + i, address, Locale.CHINESE));
                report();
            }
            Post.bringOut(context);
            assertThat(box.to(loud).size() + box.to(address).size()).isEqualTo(MailFollows.LETTERS);
            clock.forward(MailFollows.CONFIRM_WITHIN);
            follows.forget();
            done(follows.ask(code(), network, address, Locale.CHINESE));
            assertThat(kept()).isEqualTo(1);
        }
    }

    @Test
    void itIsNotToldWhetherThereIsRoomForAnAddress() {
        for (int i = 0; i < 7; i++) {
            done(follows.ask(code(), network, i + address, Locale.CHINESE));
        }
        assertThat(kept()).isEqualTo(5);
        done(follows.ask(code(), network, 0 + address, Locale.CHINESE));
    }

    @Test
    void aClosingThatMissedTheAddressEndsItAsWell() throws Exception {
        try (MailBox box = new MailBox(context)) {
            done(follows.ask(code(), network, address, Locale.CHINESE));
            Post.bringOut(context);
            String confirm = link(box, "/portal/mail/links/");
            ground.settle(receipt.ticket(), "换好了");
            ground.rate(receipt.ticket(), 5);
            context.getBean(Doors.class).write(MailFollows.MAILER, () -> {
                context.getBean(MailRows.class).keep(receipt.ticket());
                return receipt;
            });
            done(follows.confirm(confirm.substring(confirm.lastIndexOf('/') + 1)));
            clock.forward(MailFollows.GRACE);
            follows.forget();
            assertThat(kept()).isZero();
        }
    }

    @Test
    void whatIsMergedGoesOnForWhoeverFollowsIt() throws Exception {
        Acting me = As.person("2511");
        Receipt first = receipt;
        report();
        Receipt second = receipt;
        report();
        try (MailBox box = new MailBox(context)) {
            follow(second, box);
            done(tracking.follow(me, second.code().shown(), network));
            ground.merge(second.ticket(), first.ticket());
            ground.merge(first.ticket(), receipt.ticket());
            later(Duration.ofHours(12));
            assertThat(box.to(address).getLast().subject()).isEqualTo(second.number() + "：与另一件相同的反映合并办理");
            later(MailFollows.GRACE);
            follows.forget();
            ground.settle(receipt.ticket(), "王小明家的灯换好了");
            later(Duration.ofHours(12));
            assertThat(box.to(address).getLast().subject()).isEqualTo(second.number() + "：已经办结");
            assertThat(box.to(address).getLast().text()).doesNotContain(receipt.number(), "王小明");
            ground.rate(receipt.ticket(), 5);
            later(Duration.ofHours(12));
            assertThat(box.to(address)).hasSize(4);
            assertThat(told(me))
                    .extracting(NoticeView::title)
                    .containsExactlyInAnyOrder(
                            title("与另一件相同的反映合并办理", second), title("已经办结", second), title("已经结束", second));
            assertThat(kept(second)).isEqualTo(1);
            clock.forward(MailFollows.GRACE);
            follows.forget();
            assertThat(kept(second)).isZero();
        }
    }

    @Test
    void thePageOfWhatIsMergedShowsHowFarTheOtherOneIs() throws Exception {
        Receipt mine = receipt;
        report();
        ground.merge(mine.ticket(), receipt.ticket());
        String page = "/portal/track/" + mine.code().shown();
        mvc.perform(get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("与另一件合并办理")))
                .andExpect(content().string(containsString("合并办理：正在办理")))
                .andExpect(content().string(containsString(ground.unit)))
                .andExpect(content().string(not(containsString(receipt.number()))));
        ground.settle(receipt.ticket(), "王小明家的灯换好了");
        mvc.perform(get(page))
                .andExpect(content().string(containsString("合并办理：已办结")))
                .andExpect(content().string(not(containsString("等您的意见"))))
                .andExpect(content().string(not(containsString("灯换好了"))));
        Tracked tracked = done(tracking.find(mine.code().shown(), network));
        assertThat(tracked.turns()).isEmpty();
        assertThat(tracked.goesOn()).isTrue();
        done(follows.ask(mine.code().shown(), network, address, Locale.CHINESE));
        ground.rate(receipt.ticket(), 5);
        assertThat(codes(follows.ask(mine.code().shown(), network, address, Locale.CHINESE)))
                .containsExactly("mail-over");
    }

    @Test
    void ofWhatWasReportedInConfidenceOnlyTheWayIsShown() throws Exception {
        Receipt mine = receipt;
        String stamp = reports.stamp();
        clock.forward(Duration.ofSeconds(20));
        Receipt secret = done(reports.send(ground.draft("路灯", Contact.NONE, true, stamp), network));
        ground.merge(mine.ticket(), secret.ticket());
        Tracked.Onward onward = Objects.requireNonNull(
                done(tracking.find(mine.code().shown(), network)).onward());
        assertThat(onward.units()).isEmpty();
        assertThat(onward.due()).isNull();
        assertThat(onward.steps()).hasSize(2);
    }

    private static String title(String turn, Receipt of) {
        return turn + "：身边的问题（编号 " + of.number() + "）";
    }

    /** Follows a report by the address. */
    private void follow(Receipt of, MailBox box) {
        done(follows.ask(of.code().shown(), network, address, Locale.CHINESE));
        Post.bringOut(context);
        String confirm = link(box, "/portal/mail/links/");
        done(follows.confirm(confirm.substring(confirm.lastIndexOf('/') + 1)));
    }

    private void later(Duration by) {
        clock.forward(by);
        Post.bringOut(context);
    }

    private int kept() {
        return kept(receipt);
    }

    private int kept(Receipt of) {
        return context.getBean(Doors.class)
                .read(
                        MailFollows.MAILER,
                        () -> context.getBean(JdbcClient.class)
                                .sql("select count(*)::int from portal_mail where ticket = :ticket")
                                .param("ticket", of.ticket())
                                .query(Integer.class)
                                .single());
    }
}
