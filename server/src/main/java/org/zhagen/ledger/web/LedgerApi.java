package org.zhagen.ledger.web;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.access.Text;
import org.zhagen.ledger.LedgerTask;
import org.zhagen.ledger.LedgerTaskActs;
import org.zhagen.ledger.LedgerTaskDraft;
import org.zhagen.ledger.LedgerTasks;
import org.zhagen.ledger.Responsibilities;
import org.zhagen.ledger.Responsibility;
import org.zhagen.ledger.Slice;
import org.zhagen.ledger.TaskLine;
import org.zhagen.ledger.TaskState;
import org.zhagen.web.Answers;
import org.zhagen.web.IfMatch;
import org.zhagen.web.SoughtRegion;

/** The responsibility list and the task list for programs. */
@RestController
@RequestMapping("/api/v1/ledger")
class LedgerApi {

    private static final int PAGE = 100;

    private final LedgerTasks tasks;
    private final LedgerTaskActs acts;
    private final Responsibilities responsibilities;

    LedgerApi(LedgerTasks tasks, LedgerTaskActs acts, Responsibilities responsibilities) {
        this.tasks = tasks;
        this.acts = acts;
        this.responsibilities = responsibilities;
    }

    /**
     * A task.
     *
     * @param span {@code year}, {@code quarter}, {@code month} or {@code week}
     * @param who what whoever does it is called; empty for nobody
     * @param done how many of its smallest parts are done, of {@code parts}; both 0 for what is not divided
     */
    record TaskJson(
            UUID id,
            String region,
            @Nullable UUID parent,
            String span,
            String first,
            String last,
            String title,
            String standard,
            String who,
            String due,
            boolean urgent,
            boolean important,
            String note,
            String area,
            String spot,
            TaskState state,
            int done,
            int parts,
            int version) {

        static TaskJson of(TaskLine line) {
            LedgerTask task = line.task();
            return new TaskJson(
                    task.id(),
                    task.region().digits(),
                    task.parent(),
                    task.term().span().id(),
                    task.term().first().toString(),
                    task.term().last().toString(),
                    task.title(),
                    task.standard(),
                    task.who().name(),
                    task.due().toString(),
                    task.urgent(),
                    task.important(),
                    task.note(),
                    task.place().digits(),
                    task.place().spot(),
                    task.state(),
                    line.progress().done(),
                    line.progress().parts(),
                    task.version());
        }
    }

    /** What came of a task. */
    record DoneJson(@Nullable String words) {
        DoneJson {
            words = Text.of(words);
        }
    }

    /** Tasks that are not divided, what is due first at the head; {@code after} takes the {@code next} of the page before. */
    @GetMapping("/tasks")
    Slice<TaskJson> tasks(Acting acting, ShownTasks shown) {
        Slice<TaskLine> found = Answers.value(tasks.list(acting, shown.filter(tasks.today()), PAGE));
        return new Slice<>(found.rows().stream().map(TaskJson::of).toList(), found.next());
    }

    @GetMapping("/tasks/{id}")
    ResponseEntity<TaskJson> task(Acting acting, @PathVariable UUID id) {
        TaskLine line = Answers.value(tasks.find(acting, id)).line();
        return Answers.versioned(TaskJson.of(line), line.task().version());
    }

    /** Writes down a goal, or a part of one. */
    @PostMapping("/tasks")
    ResponseEntity<TaskJson> create(Acting acting, @RequestBody LedgerTaskDraft draft) {
        LedgerTask task = Answers.value(tasks.create(acting, draft));
        TaskLine line = Answers.value(tasks.find(acting, task.id())).line();
        return ResponseEntity.created(URI.create("/api/v1/ledger/tasks/" + task.id()))
                .eTag("\"" + task.version() + "\"")
                .body(TaskJson.of(line));
    }

    /** Says that a task is done. */
    @PostMapping("/tasks/{id}/finish")
    ResponseEntity<TaskJson> finish(Acting acting, @PathVariable UUID id, IfMatch seen, @RequestBody DoneJson json) {
        Answers.value(acts.finish(acting, id, seen.version(), Text.of(json.words())));
        return task(acting, id);
    }

    /** The responsibility list; {@code after} takes the {@code next} of the page before. */
    @GetMapping("/responsibilities")
    Slice<Responsibility> responsibilities(
            Acting acting,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable SoughtRegion region) {
        return Answers.value(
                responsibilities.list(acting, SoughtRegion.digitsOf(region), Text.of(q), Text.of(after), PAGE));
    }
}
