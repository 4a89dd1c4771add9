package org.zhagen.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.identity.PageTest;
import org.zhagen.web.Paging;
import org.zhagen.work.Staff;

/** What a device sends again and again becomes one ticket; and what neighbours know of each other's. */
@PageTest
class IntakeTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Tickets tickets;

    @SuppressWarnings("NullAway.Init")
    private Fields fields;

    private final UUID key = UUID.randomUUID();

    @BeforeEach
    void install() {
        fields = new Fields(context, "257101");
    }

    private List<TicketLine> raised(Acting acting) {
        TicketFilter all = new TicketFilter(TicketFilter.Share.RAISED, TicketFilter.State.ALL, "", "", "", "");
        return done(tickets.list(acting, all, Paging.first(50))).rows();
    }

    @Test
    void whatIsSentAgainIsTheSameTicket() {
        Ticket first = done(tickets.openOnce(fields.worker, key, fields.seen("井盖碎了一角")));
        Ticket again = done(tickets.openOnce(fields.worker, key, fields.seen("别的话")));
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.number()).isEqualTo(first.number());
        assertThat(raised(fields.worker)).hasSize(1);
        assertThat(done(tickets.opened(fields.worker, key))).isEqualTo(first.id());
    }

    @Test
    void twoAtOnceAreOneTicket() throws ExecutionException, InterruptedException {
        List<UUID> ids = new ArrayList<>();
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Ticket>> sent = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                sent.add(both.submit(() -> done(tickets.openOnce(fields.worker, key, fields.seen("同时送出")))));
            }
            for (Future<Ticket> each : sent) {
                ids.add(each.get().id());
            }
        }
        assertThat(ids).hasSize(4).containsOnly(ids.getFirst());
        assertThat(raised(fields.worker)).hasSize(1);
    }

    @Test
    void theKeyOfSomebodyElseIsAnotherKey() {
        Ticket mine = done(tickets.openOnce(fields.worker, key, fields.seen("我看到的")));
        assertThat(codes(tickets.opened(fields.neighbour, key))).containsExactly("Missing");
        Ticket theirs = done(tickets.openOnce(fields.neighbour, key, fields.seen("他看到的")));
        assertThat(theirs.id()).isNotEqualTo(mine.id());
        assertThat(done(tickets.opened(fields.worker, key))).isEqualTo(mine.id());
    }

    @Test
    void whatIsRefusedKeepsNoKey() {
        NewTicket empty = NewTicket.of(fields.course.id(), fields.grid, "", Map.of("category", "井盖"));
        assertThat(codes(tickets.openOnce(fields.worker, key, empty))).contains("option-unknown", "missing");
        assertThat(codes(tickets.opened(fields.worker, key))).containsExactly("Missing");
        assertThat(done(tickets.openOnce(fields.worker, key, fields.seen("补齐了")))
                        .number())
                .isNotEmpty();
    }

    @Test
    void aNeighbourKnowsWhatAndWhereAndNoMore() {
        Ticket ticket = done(tickets.openOnce(fields.worker, key, fields.seen("王家门口的井盖")));
        NearTicket seen = near(fields.neighbour, ticket);
        assertThat(seen.what()).isEqualTo("井盖破损");
        assertThat(seen.where().place()).isEqualTo("三号楼东侧");
        assertThat(seen.concerns()).isFalse();
        assertThat(near(fields.worker, ticket).concerns()).isTrue();
        assertThat(done(tickets.near(fields.county))).isEmpty();
    }

    @Test
    void ofAHomeANeighbourKnowsTheRegionOnly() {
        Fields homes = new Fields(context, "257101", UUID.randomUUID(), true);
        Ticket ticket = done(tickets.openOnce(homes.worker, key, homes.seen("家里漏水")));
        assertThat(near(homes.neighbour, ticket).where().place()).isEmpty();
        assertThat(near(homes.worker, ticket).where().place()).isEqualTo("三号楼东侧");
    }

    /** A resident signs in where they live, and their neighbours' matters are none of theirs. */
    @Test
    void aResidentKnowsNothingOfNeighbours() {
        done(tickets.openOnce(fields.worker, key, fields.seen("井盖")));
        Acting resident = Staff.in("resident", fields.grid, TicketPermission.READ, TicketPermission.OPEN);
        assertThat(done(tickets.near(resident))).isEmpty();
    }

    private NearTicket near(Acting acting, Ticket ticket) {
        return done(tickets.near(acting)).stream()
                .filter(each -> each.id().equals(ticket.id()))
                .findFirst()
                .orElseThrow();
    }
}
