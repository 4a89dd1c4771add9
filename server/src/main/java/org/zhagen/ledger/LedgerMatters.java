package org.zhagen.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.work.Advance;
import org.zhagen.work.Assignee;
import org.zhagen.work.Matters;
import org.zhagen.work.NewMatter;
import org.zhagen.work.Subject;

/** What tasks bring into the inbox. Whoever has one may say there, as well as here, that it is done. */
@Component
class LedgerMatters {

    static final String KIND = "ledger.task";
    static final String SUBJECT = "ledger-task";

    private final Matters matters;
    private final ActClock clock;

    LedgerMatters(Matters matters, ActClock clock) {
        this.matters = matters;
        this.clock = clock;
    }

    UUID open(Acting acting, LedgerTask task, Assignee to) {
        return matters.open(
                acting,
                new NewMatter(
                        KIND,
                        task.title(),
                        task.note(),
                        new Subject(SUBJECT, task.id().toString()),
                        task.link(),
                        task.region(),
                        to,
                        clock.endOfWork(task.due()),
                        task.standard(),
                        "",
                        false));
    }

    /** Nobody does anything with them in an inbox before the transaction ends. */
    void hold(List<UUID> waiting) {
        if (!waiting.isEmpty()) {
            matters.hold(waiting);
        }
    }

    void end(Acting acting, UUID matter, String outcome, String words) {
        matters.settleAll(acting, List.of(matter), outcome, words);
    }

    /** Lets what waits say what the task says now. */
    void follow(Acting acting, LedgerTask before, LedgerTask now) {
        UUID matter = now.matter();
        Assignee to = now.who().assignee();
        if (matter != null && to != null && !says(before).equals(says(now))) {
            boolean same = Objects.equals(before.who().assignee(), to);
            matters.advance(
                    acting, matter, new Advance(now.title(), now.note(), clock.endOfWork(now.due()), same ? null : to));
        }
    }

    private static List<@Nullable Object> says(LedgerTask task) {
        return Arrays.asList(task.title(), task.note(), task.due(), task.who().assignee());
    }
}
