package org.zhagen.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.TestClock;
import org.zhagen.ticket.Contact;
import org.zhagen.ticket.PublicTicket;
import org.zhagen.ticket.TicketPermission;

/** What was handled is shown to everybody when an officer of the place says so, and in no words that point to a person. */
@PageTest
class ReleasesTest {

    private static final Contact NEIGHBOUR = new Contact("林小满", "13900100001", "lin@example.com");
    private static final String FACTS = "路灯不亮，林小满摔了一跤，联系13900100001，住2单元302室";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Reports reports;

    @Autowired
    private Releases releases;

    @Autowired
    private Boards boards;

    @Autowired
    private TestClock clock;

    private final Acting officer = PortalGround.officer(PortalGround.STREET);

    @SuppressWarnings("NullAway.Init")
    private PortalGround ground;

    @BeforeEach
    void prepare() {
        ground = new PortalGround(context);
    }

    private UUID reported(Contact contact, boolean confidential) {
        String stamp = reports.stamp();
        clock.forward(Duration.ofSeconds(20));
        return done(reports.send(ground.draft(FACTS, contact, confidential, stamp), "ip-" + UUID.randomUUID()))
                .ticket();
    }

    private UUID closed(boolean confidential) {
        UUID ticket = reported(NEIGHBOUR, confidential);
        clock.forward(Duration.ofHours(30));
        ground.settle(ticket, "已更换灯头，回访林小满，电话139 0010 0001");
        ground.rate(ticket, 5);
        return ticket;
    }

    private List<UUID> awaiting(Acting acting) {
        return done(releases.awaiting(acting)).stream().map(PublicTicket::id).toList();
    }

    private List<UUID> board(String region, String category) {
        return boards.page(new BoardFilter(region, category, null)).rows().stream()
                .map(Release::ticket)
                .toList();
    }

    @Test
    void theDraftHoldsNothingThatPointsToAPerson() {
        ReleaseDraft draft = done(releases.find(officer, closed(false))).draft();
        assertThat(draft.summary())
                .contains("路灯不亮")
                .contains("已更换灯头")
                .doesNotContain("林小满")
                .doesNotContain("1390")
                .doesNotContain("302");
        assertThat(draft.title()).doesNotContain("林小满").doesNotContain("1390");
    }

    @Test
    void anOfficerReleasesAndTakesBack() {
        UUID ticket = closed(false);
        assertThat(awaiting(officer)).contains(ticket);
        assertThat(board("", "")).doesNotContain(ticket);
        Release released = done(releases.release(officer, ticket, 0, new ReleaseDraft("路灯修好了", "换了灯头，当晚亮灯。")));
        assertThat(awaiting(officer)).doesNotContain(ticket);
        assertThat(board(PortalGround.COUNTY, "路灯")).contains(ticket);
        assertThat(board(PortalGround.COUNTY, "垃圾")).doesNotContain(ticket);
        assertThat(board(PortalGround.ELSEWHERE, "")).doesNotContain(ticket);
        assertThat(boards.categories("2511")).contains("路灯");
        assertThat(released.unit()).isEqualTo(ground.unit);
        assertThat(released.days()).isEqualTo(2);
        assertThat(codes(releases.refuse(officer, ticket, 0, ""))).containsExactly("Stale");
        Release withdrawn = done(releases.refuse(officer, ticket, released.version(), "地点写得太细"));
        assertThat(withdrawn.state()).isEqualTo(Release.State.WITHDRAWN);
        assertThat(board("", "")).doesNotContain(ticket);
        Release again =
                done(releases.release(officer, ticket, withdrawn.version(), new ReleaseDraft("路灯修好了", "当晚亮灯。")));
        assertThat(again.seq()).isGreaterThan(released.seq());
        assertThat(board(PortalGround.STREET, "")).contains(ticket);
        assertThat(acts(ticket)).containsExactly("portal.release", "portal.take-back", "portal.release");
    }

    private List<String> acts(UUID ticket) {
        return context.getBean(org.zhagen.access.Doors.class)
                .read(
                        Acting.system("test", Jurisdiction.COUNTRY),
                        () -> context.getBean(JdbcClient.class)
                                .sql(
                                        "select action from audit_entry where subject_id = :id and action like 'portal.%' order by at, id")
                                .param("id", ticket.toString())
                                .query((row, number) -> row.getString("action"))
                                .list());
    }

    @Test
    void wordsAreThereAndPointToNobody() {
        UUID ticket = closed(false);
        assertThat(codes(releases.release(officer, ticket, 0, new ReleaseDraft("", ""))))
                .containsExactly("text-missing", "text-missing");
        assertThat(codes(releases.release(officer, ticket, 0, new ReleaseDraft("路灯", "请打13900100001"))))
                .containsExactly("personal-left");
        assertThat(codes(releases.release(officer, ticket, 0, new ReleaseDraft("灯".repeat(81), "亮了"))))
                .containsExactly("text-long");
    }

    @Test
    void nobodyElseReleasesAndNothingConfidentialIsThere() {
        UUID secret = closed(true);
        assertThat(awaiting(officer)).doesNotContain(secret);
        assertThat(codes(releases.find(officer, secret))).containsExactly("Missing");
        ReleaseDraft draft = new ReleaseDraft("路灯", "亮了");
        assertThat(codes(releases.release(officer, secret, 0, draft))).containsExactly("Missing");
        UUID ticket = closed(false);
        Acting neighbour = PortalGround.officer(PortalGround.ELSEWHERE);
        assertThat(awaiting(neighbour)).isEmpty();
        assertThat(codes(releases.find(neighbour, ticket))).containsExactly("Missing");
        assertThat(codes(releases.release(neighbour, ticket, 0, draft))).containsExactly("Missing");
        Acting clerk = ground.clerk;
        assertThat(codes(releases.release(clerk, ticket, 0, draft))).containsExactly("NotYours");
        UUID open = reported(Contact.NONE, false);
        assertThat(codes(releases.release(officer, open, 0, draft))).containsExactly("Missing");
        assertThat(clerk.may(TicketPermission.READ)).isTrue();
    }

    @Test
    void theBoardIsReadPartByPart() {
        List<UUID> released = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            UUID ticket = closed(false);
            done(releases.release(officer, ticket, 0, new ReleaseDraft("第" + i + "盏路灯", "亮了")));
            released.addFirst(ticket);
        }
        BoardPage first = boards.page(new BoardFilter(PortalGround.STREET, "", null));
        assertThat(first.rows()).hasSize(20).extracting(Release::ticket).isEqualTo(released.subList(0, 20));
        BoardPage second = boards.page(new BoardFilter(PortalGround.STREET, "", first.next()));
        assertThat(second.rows()).extracting(Release::ticket).startsWith(released.get(20), released.get(21));
        assertThat(boards.months(PortalGround.STREET)).hasSize(6);
    }

    @Test
    void whatIsRefusedIsNotAskedAgain() {
        UUID ticket = closed(false);
        assertThat(releases.refuse(officer, ticket, 0, "")).isInstanceOf(Outcome.Done.class);
        assertThat(awaiting(officer)).doesNotContain(ticket);
        assertThat(board("", "")).doesNotContain(ticket);
    }
}
