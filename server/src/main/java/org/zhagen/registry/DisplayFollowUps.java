package org.zhagen.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.practice.FollowUp;

/** The front door to what became of displays: when somebody has to look again, and what was found. */
@Service
public class DisplayFollowUps {

    private final Doors doors;
    private final DisplayRows displays;
    private final FollowUpRows rows;
    private final RegistrySettings settings;
    private final DisplayJudge judge;
    private final DisplayTraces traces;

    DisplayFollowUps(
            Doors doors,
            DisplayRows displays,
            FollowUpRows rows,
            RegistrySettings settings,
            DisplayJudge judge,
            DisplayTraces traces) {
        this.doors = doors;
        this.displays = displays;
        this.rows = rows;
        this.settings = settings;
        this.judge = judge;
        this.traces = traces;
    }

    public Outcome<List<FollowUpNote>> of(Acting acting, UUID display) {
        return doors.query(
                acting,
                RegistryPermission.READ,
                () -> displays.find(display)
                        .map(found -> Outcome.done(rows.of(found.id())))
                        .orElseGet(Outcome::missing));
    }

    /** Notes what was found; the unit itself may do it, or the reform office. */
    public Outcome<FollowUpNote> note(Acting acting, UUID display, UUID followUp, FollowUpDraft draft) {
        RegistryPermission permission =
                acting.may(RegistryPermission.CURATE) ? RegistryPermission.CURATE : RegistryPermission.DISPLAY;
        return doors.command(acting, permission, () -> {
            Optional<Display> found = displays.find(display)
                    .filter(each -> acting.in(each.holder().region()));
            Optional<FollowUpNote> open = found.flatMap(each -> rows.of(each.id()).stream()
                    .filter(note -> note.id().equals(followUp))
                    .findFirst());
            return found.isEmpty() || open.isEmpty()
                    ? Outcome.missing()
                    : noted(acting, found.get(), open.get(), draft);
        });
    }

    private Outcome<FollowUpNote> noted(Acting acting, Display display, FollowUpNote open, FollowUpDraft draft) {
        LocalDate earlier = open.done();
        if (earlier != null) {
            return Outcome.notNow(Finding.of(DisplayCode.FOLLOW_UP_DONE, Place.of("finding"), earlier));
        }
        Given given = new Given();
        Optional<FollowUp.Finding> finding = Code.read(FollowUp.Finding.class, draft.finding());
        if (finding.isEmpty()) {
            given.wrong(DisplayCode.CHOICE_UNKNOWN, "finding", draft.finding(), "alive, changed, gone");
        }
        if (draft.words().isEmpty()) {
            given.wrong(DisplayCode.FOLLOW_UP_WORDS, "words");
        }
        given.text("words", draft.words(), 500);
        if (!given.findings().isEmpty() || finding.isEmpty()) {
            return Outcome.invalid(given.findings());
        }
        LocalDate today = judge.today();
        FollowUpNote done = new FollowUpNote(
                open.id(), open.due(), today, finding.get(), draft.words(), acting.name(), acting.office());
        rows.done(done);
        traces.act(acting, display, "display-follow-up");
        followed(display);
        return Outcome.done(done);
    }

    /** Sets the days on which somebody is to look again, counted from the day of the display. */
    void schedule(Display display, LocalDate displayedOn) {
        for (int months : settings.followUpMonths()) {
            LocalDate due = displayedOn.plusMonths(months);
            rows.insert(display.id(), new FollowUpNote(Ids.next(), due, null, null, "", null, null));
        }
        followed(display);
    }

    /** Nobody has to look again at what is not displayed any more. */
    void drop(Display display) {
        rows.dropOpen(display.id());
        followed(display);
    }

    /** Keeps with the display what its follow-ups say. */
    void followed(Display display) {
        List<FollowUpNote> all = rows.of(display.id());
        displays.followed(display.id(), judge.doubt(display.content(), display.displayedOn(), all));
    }
}
