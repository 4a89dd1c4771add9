package org.zhagen.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;

/** Does what the rows of a table want done with tasks, once all of it is agreed. */
@Component
class TaskTableWriting {

    private final ListTable tables;
    private final LedgerTaskRows rows;
    private final TaskKeeping keeping;

    TaskTableWriting(ListTable tables, LedgerTaskRows rows, TaskKeeping keeping) {
        this.tables = tables;
        this.rows = rows;
        this.keeping = keeping;
    }

    void write(Acting acting, List<TaskChanges.Change> agreed) {
        keeping.lock(agreed.stream()
                .flatMap(each -> Stream.of(
                                Optional.of(each.now().id()),
                                Optional.ofNullable(each.now().parent()))
                        .flatMap(Optional::stream))
                .distinct()
                .toList());
        for (TaskChanges.Change change : agreed) {
            LedgerTask before = change.before();
            if (before == null) {
                keeping.begin(acting, change.now());
            } else {
                change(acting, before, change.now());
            }
        }
    }

    /** What an earlier row did to a task, such as dividing it, is not undone. */
    private void change(Acting acting, LedgerTask before, LedgerTask wanted) {
        LedgerTask current = rows.find(before.id()).orElseThrow();
        LedgerTask now = wanted.on(current, before.state() == wanted.state());
        String act = before.state() == wanted.state()
                ? "edited"
                : switch (wanted.state()) {
                    case DONE -> "finished";
                    case CANCELLED -> "cancelled";
                    case OPEN -> "reopened";
                };
        String words = tables.word("ledger.by-table", Locale.CHINESE);
        if (keeping.keep(acting, current, now, TaskKeeping.Done.of(act, words)).isEmpty()) {
            throw new IllegalStateException("a locked task changed");
        }
    }
}
