package org.zhagen.ledger;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.work.AssigneeDraft;

/** The front door to what is done with many tasks at once: each is done wholly or not at all, and answered for itself. */
@Service
public class LedgerBulk {

    /** How many at once. */
    public static final int MOST = 200;

    private static final Pattern KEY = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@([0-9]{1,6})");

    private final Doors doors;
    private final LedgerTaskRows rows;
    private final LedgerTaskActs acts;

    LedgerBulk(Doors doors, LedgerTaskRows rows, LedgerTaskActs acts) {
        this.doors = doors;
        this.rows = rows;
        this.acts = acts;
    }

    /**
     * What is to be done.
     *
     * @param act id of finish, postpone, reassign or cancel
     * @param keys which tasks, as {@link LedgerTask#key()}
     * @param days for postpone
     * @param to for reassign
     * @param words what came of it, or why
     */
    public record Draft(String act, List<String> keys, String days, AssigneeDraft to, String words) {
        public Draft {
            act = Text.of(act);
            keys = keys == null ? List.of() : List.copyOf(keys);
            days = Text.of(days);
            to = to == null ? AssigneeDraft.BLANK : to;
            words = Text.of(words);
        }
    }

    /** What became of one task. */
    public record Answer(UUID id, String title, Outcome<LedgerTask> outcome) {

        public boolean isDone() {
            return outcome instanceof Outcome.Done<LedgerTask>;
        }
    }

    /** Does it with each task by itself: what can't be done with one keeps nobody from the others. */
    public Outcome<List<Answer>> apply(Acting acting, Draft draft) {
        if (!acting.may(LedgerPermission.READ)) {
            return Outcome.notYours(LedgerPermission.READ);
        }
        Optional<TaskAct> act = Code.read(TaskAct.class, draft.act());
        List<Chosen> chosen = draft.keys().stream()
                .distinct()
                .flatMap(key -> chosen(key).stream())
                .toList();
        LedgerCode wrong = wrong(act, chosen);
        if (wrong != null || act.isEmpty()) {
            return Outcome.invalid(Finding.of(wrong == null ? LedgerCode.ACT_UNKNOWN : wrong, Place.of("act"), MOST));
        }
        Map<UUID, LedgerTask> known =
                doors
                        .read(
                                acting,
                                () -> rows.all(chosen.stream().map(Chosen::id).toList()))
                        .stream()
                        .collect(Collectors.toMap(LedgerTask::id, Function.identity()));
        Set<UUID> moved = new HashSet<>();
        return Outcome.done(chosen.stream()
                .filter(each -> known.containsKey(each.id))
                .sorted(Comparator.comparing((Chosen each) -> span(known, each)).reversed())
                .map(each -> answer(acting, act.get(), each, draft, Objects.requireNonNull(known.get(each.id)), moved))
                .toList());
    }

    /**
     * What was chosen together with its parts moves with them: then it is the newest of it that is meant.
     *
     * @param moved of what parts were done before; takes in that of which this one is a part
     */
    private Answer answer(Acting acting, TaskAct act, Chosen chosen, Draft draft, LedgerTask known, Set<UUID> moved) {
        Outcome<LedgerTask> outcome = moved.contains(chosen.id) && chosen.version == known.version()
                ? moved(acting, act, chosen, draft)
                : one(acting, act, chosen, draft);
        if (outcome instanceof Outcome.Done<LedgerTask> && known.parent() != null) {
            doors.read(TaskKeeping.SYSTEM, () -> rows.path(chosen.id)).forEach(whole -> moved.add(whole.id()));
        }
        return new Answer(chosen.id, known.title(), outcome);
    }

    private Outcome<LedgerTask> moved(Acting acting, TaskAct act, Chosen chosen, Draft draft) {
        Optional<LedgerTask> now = doors.read(acting, () -> rows.find(chosen.id));
        boolean done = act == TaskAct.FINISH
                && now.filter(task -> task.state() == TaskState.DONE).isPresent();
        return done
                ? Outcome.done(now.get())
                : now.map(task -> one(acting, act, new Chosen(task.id(), task.version()), draft))
                        .orElseGet(Outcome::missing);
    }

    private record Chosen(UUID id, int version) {}

    private static Optional<Chosen> chosen(String key) {
        Matcher parts = KEY.matcher(key);
        return parts.matches()
                ? Optional.of(new Chosen(UUID.fromString(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable LedgerCode wrong(Optional<TaskAct> act, List<Chosen> chosen) {
        if (act.isEmpty()) {
            return LedgerCode.ACT_UNKNOWN;
        }
        if (chosen.isEmpty()) {
            return LedgerCode.NOTHING_CHOSEN;
        }
        return chosen.size() > MOST ? LedgerCode.TOO_MANY_CHOSEN : null;
    }

    /** What is finer comes first, so that a whole goes with its parts. */
    private static Span span(Map<UUID, LedgerTask> known, Chosen chosen) {
        return Optional.ofNullable(known.get(chosen.id)).orElseThrow().term().span();
    }

    private Outcome<LedgerTask> one(Acting acting, TaskAct act, Chosen chosen, Draft draft) {
        UUID id = chosen.id;
        int version = chosen.version;
        return switch (act) {
            case FINISH -> acts.finish(acting, id, version, draft.words());
            case POSTPONE -> acts.postpone(acting, id, version, draft.days(), draft.words());
            case REASSIGN -> acts.reassign(acting, id, version, draft.to(), draft.words());
            case CANCEL -> acts.cancel(acting, id, version, draft.words());
            case REOPEN -> acts.reopen(acting, id, version, draft.words());
            case EDIT, DIVIDE -> Outcome.missing();
        };
    }
}
