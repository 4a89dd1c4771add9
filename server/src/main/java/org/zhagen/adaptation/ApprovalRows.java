package org.zhagen.adaptation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.kernel.document.Code;
import org.zhagen.work.Substitutes;

/** The links of the chains of plans. */
@Repository
class ApprovalRows {

    private static final String INSERT = """
            insert into adaptation_approval (plan_id, round, position, title, role, region, person, state)
            values (:plan, :round, :position, :title, :role, :region, :person, :state)
            """;

    private static final String DECIDE = """
            update adaptation_approval
               set state = :state, decided = :decided, decided_by = :by, decided_name = :name, decided_office = :office,
                   decided_for = :for, decided_for_name = :forName, words = :words
             where plan_id = :plan and round = :round and position = :position and state = 'open'
            """;

    private static final String OPEN = """
            update adaptation_approval set state = 'open'
             where plan_id = :plan and round = :round and position = :position and state = 'waiting'
            """;

    private static final String DROP = """
            update adaptation_approval set state = 'dropped'
             where plan_id = :plan and state in ('waiting', 'open')
            """;

    private final JdbcClient database;
    private final ActClock clock;

    ApprovalRows(JdbcClient database, ActClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All rounds, the first at the top. */
    List<Approval> of(UUID plan) {
        return database.sql("select * from adaptation_approval where plan_id = :plan order by round, position")
                .param("plan", plan)
                .query(ApprovalRows::approval)
                .list();
    }

    /** The link whose turn it is. */
    Optional<Approval> open(UUID plan) {
        return of(plan).stream()
                .filter(link -> link.state() == Approval.State.OPEN)
                .findFirst();
    }

    void insert(UUID plan, Approval link) {
        database.sql(INSERT)
                .param("plan", plan)
                .param("round", link.round())
                .param("position", link.position())
                .param("title", link.title())
                .param("role", link.by().role())
                .param("region", link.by().region())
                .param("person", link.by().person())
                .param("state", link.state().id())
                .update();
    }

    /** Whether it was still open. */
    boolean decide(Acting acting, UUID plan, ApprovalTurns.Turn turn, Approval.State state, String words) {
        Approval link = turn.link();
        Substitutes.Absent absent = turn.absent();
        return database.sql(DECIDE)
                        .param("plan", plan)
                        .param("round", link.round())
                        .param("position", link.position())
                        .param("state", state.id())
                        .param("decided", Moments.column(clock.instant()))
                        .param("by", acting.person())
                        .param("name", acting.name())
                        .param("office", acting.office())
                        .param("for", absent == null ? null : absent.person())
                        .param("forName", turn.standsFor())
                        .param("words", words)
                        .update()
                == 1;
    }

    /** The next link after one; empty when it was the last. */
    Optional<Approval> openNext(UUID plan, Approval link) {
        int opened = database.sql(OPEN)
                .param("plan", plan)
                .param("round", link.round())
                .param("position", link.position() + 1)
                .update();
        return opened == 1 ? open(plan) : Optional.empty();
    }

    /** What is not decided yet need not be decided any more. */
    void drop(Plan plan) {
        database.sql(DROP).param("plan", plan.id()).update();
    }

    private static Approval approval(ResultSet row, int number) throws SQLException {
        return new Approval(
                row.getInt("round"),
                row.getInt("position"),
                row.getString("title"),
                new Approver(row.getObject("person", UUID.class), row.getString("role"), row.getString("region")),
                Code.read(Approval.State.class, row.getString("state")).orElseThrow(),
                Moments.of(row, "decided"),
                row.getObject("decided_by", UUID.class),
                row.getString("decided_name"),
                row.getString("decided_office"),
                row.getObject("decided_for", UUID.class),
                row.getString("decided_for_name"),
                row.getString("words"));
    }
}
