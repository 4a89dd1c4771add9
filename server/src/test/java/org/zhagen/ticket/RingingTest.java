package org.zhagen.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.done;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhagen.access.Acting;
import org.zhagen.identity.PageTest;
import org.zhagen.notification.NoticeView;
import org.zhagen.notification.Notices;
import org.zhagen.web.Paging;
import org.zhagen.work.InboxFilter;
import org.zhagen.work.MatterLine;

/** Who is told of clocks, when, and how often: once. */
@PageTest
class RingingTest extends TicketGround {

    @Autowired
    private Ringing ringing;

    @Autowired
    private TicketClock ticketClock;

    @Autowired
    private Notices notices;

    private void ring() {
        int taken = 500;
        while (taken == 500) {
            taken = ringing.ring(clock.instant(), 500);
        }
    }

    private List<String> told(Acting acting, Ticket ticket) {
        return notices.list(acting, false, Paging.first(200)).rows().stream()
                .filter(notice -> notice.link().equals(ticket.link()))
                .map(NoticeView::kind)
                .filter(kind -> !kind.equals("work.assigned"))
                .toList();
    }

    private List<String> escalations(Acting acting, Ticket ticket) {
        return done(matters.inbox(acting, InboxFilter.ALL, Paging.first(200))).rows().stream()
                .filter(line -> line.link().equals(ticket.link()) && line.kind().equals("ticket.escalation"))
                .map(MatterLine::title)
                .toList();
    }

    @Test
    void beforeAtAndAfterTheDeadlineEachOnce() {
        Ticket ticket = whistled();
        clock.forward(Duration.ofMinutes(89));
        ring();
        assertThat(told(city, ticket)).isEmpty();

        clock.forward(Duration.ofMinutes(2));
        ring();
        ring();
        assertThat(told(city, ticket)).containsExactly("ticket.ahead");
        assertThat(told(colleague, ticket)).containsExactly("ticket.ahead");
        assertThat(told(market, ticket)).isEmpty();

        clock.forward(Duration.ofMinutes(30));
        ring();
        assertThat(told(city, ticket)).containsExactlyInAnyOrder("ticket.ahead", "ticket.late");

        clock.forward(Duration.ofHours(2));
        ring();
        ring();
        assertThat(told(centre, ticket)).containsExactly("ticket.escalated");
        assertThat(escalations(centre, ticket)).containsExactly("respond超时督办：占道：早市占道两百米，劝过三次");
        assertThat(notices.list(centre, false, Paging.first(200)).rows())
                .as("who is told of it by its alarm is not told of it as something new")
                .noneMatch(notice ->
                        notice.kind().equals("work.assigned") && notice.words().contains("超时督办"));

        ends(city, ticket, "arrive", "", Map.of());
        assertThat(escalations(centre, ticket)).isEmpty();
        assertThat(view(city, ticket).ticket().state().late()).isTrue();
    }

    @Test
    void whatWasDoneInTimeIsNotMentioned() {
        Ticket ticket = whistled();
        ends(city, ticket, "arrive", "", Map.of());
        clock.forward(Duration.ofHours(30));
        ring();
        assertThat(told(city, ticket)).isEmpty();
    }

    @Test
    void severalWhoRingAtOnceTellEachOnce() throws InterruptedException, ExecutionException {
        List<Ticket> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            many.add(whistled());
        }
        clock.forward(Duration.ofMinutes(91));
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 3; i++) {
                all.add(nodes.submit(() -> {
                    int taken = 1;
                    while (taken > 0) {
                        taken = ringing.ring(clock.instant(), 4);
                    }
                }));
            }
        }
        for (Future<?> each : all) {
            each.get();
        }
        ring();
        assertThat(many).allSatisfy(ticket -> assertThat(told(city, ticket)).containsExactly("ticket.ahead"));
    }

    @Test
    void aPauseMovesWhatIsAhead() {
        Ticket ticket = whistled();
        String party = party(ticket, 0);
        Ticket asked = done(acts.askPause(city, ticket.id(), ticket.seq(), party, "道路封闭"));
        Ticket paused = done(dispatching.decidePause(centre, ticket.id(), asked.seq(), party, true, ""));
        clock.forward(Duration.ofDays(10));
        ring();
        assertThat(told(city, ticket)).isEmpty();
        done(acts.resume(city, ticket.id(), paused.seq(), party, "已通行"));
        clock.forward(Duration.ofMinutes(100));
        ring();
        assertThat(told(city, ticket)).containsExactly("ticket.ahead");
    }

    @Test
    void aPauseThatIsAgreedLateTakesBackTheEscalation() {
        Ticket ticket = whistled();
        String party = party(ticket, 0);
        Ticket asked = done(acts.askPause(city, ticket.id(), ticket.seq(), party, "道路封闭"));
        clock.forward(Duration.ofHours(5));
        ring();
        assertThat(escalations(centre, ticket)).hasSize(1);
        done(dispatching.decidePause(centre, ticket.id(), asked.seq(), party, true, ""));
        assertThat(escalations(centre, ticket)).isEmpty();
        assertThat(view(city, ticket).ticket().state().late()).isFalse();
    }

    @Test
    void whoSaysNothingAfterAllIsNotAskedForEver() {
        Ticket ticket = whistled();
        resolved(city, ticket);
        clock.forward(Duration.ofDays(1));
        ticketClock.close(clock.instant());
        assertThat(view(street, ticket).ticket().isOpen()).isTrue();
        clock.forward(Duration.ofDays(20));
        ticketClock.close(clock.instant());
        Ticket over = view(street, ticket).ticket();
        assertThat(over.state().closed()).extracting("ending").hasToString("SILENCE");
        assertThat(over.state().score()).isNull();
        assertThat(inbox(street, ticket)).isEmpty();
    }
}
