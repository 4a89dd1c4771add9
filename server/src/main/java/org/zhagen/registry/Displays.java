package org.zhagen.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.directory.Unit;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.practice.Judgement;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/**
 * The front door to displayed practices: what is shown can be seen by all who may read the registry; drafts by those whose
 * jurisdiction they are in. Which step leads where stands in {@link DisplayStep}.
 */
@Service
public class Displays {

    private final Doors doors;
    private final DisplayRows rows;
    private final DisplayList list;
    private final DisplayCheck check;
    private final DisplayAfter after;
    private final DisplayJudge judge;

    Displays(
            Doors doors,
            DisplayRows rows,
            DisplayList list,
            DisplayCheck check,
            DisplayAfter after,
            DisplayJudge judge) {
        this.doors = doors;
        this.rows = rows;
        this.list = list;
        this.check = check;
        this.after = after;
        this.judge = judge;
    }

    public Outcome<Listing<DisplayLine>> list(Acting acting, DisplaySearch search, Paging paging) {
        return doors.query(acting, RegistryPermission.READ, () -> Outcome.done(list.list(search, paging)));
    }

    public Outcome<Display> find(Acting acting, UUID id) {
        return doors.query(
                acting,
                RegistryPermission.READ,
                () -> rows.find(id).map(Outcome::done).orElseGet(Outcome::missing));
    }

    /** What the formalism check says of a draft that is being written; what can't be read counts as not stated. */
    public Outcome<Judgement> judge(Acting acting, DisplayDraft draft) {
        return doors.query(acting, RegistryPermission.DISPLAY, () -> {
            DisplayContent content = check.of(acting, draft).content();
            return Outcome.done(judge.judgement(content, null, List.of()));
        });
    }

    /** Keeps a new draft. */
    public Outcome<Display> write(Acting acting, DisplayDraft draft) {
        return doors.command(
                acting,
                RegistryPermission.DISPLAY,
                () -> read(acting, draft, read -> {
                    Display display = blank(acting, read.holder(), read.content());
                    rows.insert(display, judge.doubt(display.content(), null, List.of()));
                    after.written(acting, display);
                    return Outcome.done(rows.get(display.id()));
                }));
    }

    /**
     * Changes what a display says, while its unit still may.
     *
     * @param version that the person saw when they began to change it
     */
    public Outcome<Display> change(Acting acting, UUID id, int version, DisplayDraft draft) {
        return doors.command(
                acting,
                RegistryPermission.DISPLAY,
                () -> own(acting, id, display -> {
                    if (!display.state().isOpen()) {
                        return notNow(DisplayCode.NOT_OPEN, display);
                    }
                    return read(acting, draft, read -> {
                        if (!rows.update(
                                id,
                                version,
                                read.holder(),
                                read.content(),
                                judge.doubt(read.content(), null, List.of()))) {
                            return Outcome.stale();
                        }
                        Display now = rows.get(id);
                        after.changed(acting, now);
                        return Outcome.done(now);
                    });
                }));
    }

    /**
     * Takes a display one step on.
     *
     * @param words why; needed for sending it back
     */
    public Outcome<Display> step(Acting acting, UUID id, int version, DisplayStep step, String words) {
        if (step == DisplayStep.DISTIL) {
            throw new IllegalArgumentException("a display is distilled through distilled(…)");
        }
        return doors.command(
                acting,
                step.permission(),
                () -> own(acting, id, display -> take(acting, display, version, step, words)));
    }

    /** Notes that a display became a version of a playbook. */
    public Outcome<Display> distilled(Acting acting, UUID id, int version, String playbook, String playbookVersion) {
        DisplayStep step = DisplayStep.DISTIL;
        return doors.command(
                acting,
                step.permission(),
                () -> own(acting, id, display -> {
                    rows.distilled(id, new Display.Distilled(playbook, playbookVersion));
                    return take(acting, display, version, step, playbook + " " + playbookVersion);
                }));
    }

    /**
     * Notes what was published from the draft that began with a display; a display that was taken back meanwhile stays as it is.
     *
     * @return whether a display was noted
     */
    boolean becamePlaybook(Acting acting, @Nullable UUID display, PlaybookVersion version) {
        Optional<Display> from = Optional.ofNullable(display)
                .flatMap(rows::find)
                .filter(found -> DisplayStep.DISTIL.from(found.state()))
                .filter(found -> acting.in(found.holder().region()));
        from.ifPresent(found -> {
            rows.distilled(
                    found.id(),
                    new Display.Distilled(version.playbook(), version.version().toString()));
            take(acting, found, found.version(), DisplayStep.DISTIL, version.name());
        });
        return from.isPresent();
    }

    private Outcome<Display> take(Acting acting, Display display, int version, DisplayStep step, String words) {
        List<Finding> wrong = wrong(display, step, words.strip());
        if (!step.from(display.state())) {
            return notNow(DisplayCode.STEP_NOT_NOW, display);
        }
        if (!wrong.isEmpty()) {
            return Outcome.invalid(wrong);
        }
        LocalDate displayedOn = displayedOn(display, step);
        if (!rows.move(display.id(), version, step.to(), displayedOn)) {
            return Outcome.stale();
        }
        Display moved = rows.get(display.id());
        after.stepped(acting, moved, step, words.strip());
        return Outcome.done(moved);
    }

    private static List<Finding> wrong(Display display, DisplayStep step, String words) {
        Given given = new Given();
        if (step.needsWords() && words.isEmpty()) {
            given.wrong(DisplayCode.STEP_WORDS, "words");
        }
        given.text("words", words, 500);
        if (step == DisplayStep.SUBMIT) {
            DisplayCheck.missing(display.content()).forEach(given::wrong);
        }
        return given.findings();
    }

    private @Nullable LocalDate displayedOn(Display display, DisplayStep step) {
        if (step == DisplayStep.DISPLAY) {
            return judge.today();
        }
        return step.to().isShown() ? display.displayedOn() : null;
    }

    private Outcome<Display> own(Acting acting, UUID id, Function<Display, Outcome<Display>> work) {
        Optional<Display> display =
                rows.find(id).filter(found -> acting.in(found.holder().region()));
        return display.isPresent() ? work.apply(display.get()) : Outcome.missing();
    }

    /** What was read without a fault. */
    private record Right(Display.Holder holder, DisplayContent content) {}

    private Outcome<Display> read(Acting acting, DisplayDraft draft, Function<Right, Outcome<Display>> work) {
        DisplayCheck.Read read = check.of(acting, draft);
        Unit unit = read.unit();
        if (unit == null || !read.findings().isEmpty()) {
            return Outcome.invalid(read.findings());
        }
        Display.Holder holder =
                new Display.Holder(unit.region(), unit.regionName(), unit.id(), unit.name(), unit.shortName());
        return work.apply(new Right(holder, read.content()));
    }

    private Display blank(Acting acting, Display.Holder holder, DisplayContent content) {
        UUID id = Ids.next();
        String slug = "d" + judge.today().getYear() + "-" + id.toString().substring(24);
        return new Display(id, slug, holder, acting.person(), content, DisplayState.DRAFT, null, false, "", null, 0);
    }

    private static Outcome<Display> notNow(DisplayCode code, Display display) {
        return Outcome.notNow(
                Finding.of(code, Place.of("state"), display.state().id()));
    }
}
