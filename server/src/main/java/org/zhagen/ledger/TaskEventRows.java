package org.zhagen.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Acting;

/** The rows of what was done with tasks. */
@Repository
class TaskEventRows {

    private static final String EVENT = """
            insert into ledger_task_event (task, seq, region, act, at, person, person_name, office, words, before, after, due, state)
            select :task, coalesce(max(seq), 0) + 1, :region, :act, :at, :person, :name, :office, :words, :before, :after, :due, :state
              from ledger_task_event where task = :task
            """;

    private final JdbcClient database;

    TaskEventRows(JdbcClient database) {
        this.database = database;
    }

    /** Keeps what happened, and what the task is since. */
    void insert(Acting acting, LedgerTask task, TaskEvent event) {
        database.sql(EVENT)
                .param("task", task.id())
                .param("region", task.region().digits())
                .param("act", event.act())
                .param("at", LedgerTaskRows.column(event.at()))
                .param("person", acting.person())
                .param("name", event.personName())
                .param("office", event.office())
                .param("words", event.words())
                .param("before", event.before())
                .param("after", event.after())
                .param("due", task.due())
                .param("state", task.state().id())
                .update();
    }

    List<TaskEvent> of(UUID task) {
        return database.sql("""
                        select act, at, person_name, office, words, before, after from ledger_task_event
                         where task = :task order by seq limit 500
                        """)
                .param("task", task)
                .query((row, number) -> new TaskEvent(
                        row.getString("act"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("person_name"),
                        row.getString("office"),
                        row.getString("words"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }
}
