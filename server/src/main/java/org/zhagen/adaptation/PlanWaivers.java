package org.zhagen.adaptation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.BottomLine;

/**
 * The front door to exceptions from bottom lines. Whoever the chain of the jurisdiction names decides, with words and a last day
 * that is at most a year away; afterwards the bottom line holds again by itself.
 */
@Service
public class PlanWaivers {

    private static final int YEARS = 1;

    private final PlanLife life;
    private final WaiverRows rows;
    private final PlanGround ground;
    private final Chains chains;
    private final PlanMatters matters;
    private final PlanTraces traces;
    private final ActClock clock;

    PlanWaivers(
            PlanLife life,
            WaiverRows rows,
            PlanGround ground,
            Chains chains,
            PlanMatters matters,
            PlanTraces traces,
            ActClock clock) {
        this.life = life;
        this.rows = rows;
        this.ground = ground;
        this.chains = chains;
        this.matters = matters;
        this.traces = traces;
        this.clock = clock;
    }

    /** All of the series of a plan, the last asked first. */
    public Outcome<List<PlanWaiver>> of(Acting acting, UUID plan) {
        return life.query(acting, plan, found -> Outcome.done(rows.of(found.series())));
    }

    /** Asks the named approver to let a bottom line pass. */
    public Outcome<PlanWaiver> request(Acting acting, UUID id, WaiverDraft draft) {
        return life.command(acting, AdaptationPermission.EDIT, id, plan -> {
            if (plan.state().isOver()) {
                return Said.notNow(PlanCode.NOT_OPEN, plan.state().id());
            }
            return ground.playbook(plan.playbook(), plan.playbookVersion()).then(playbook -> {
                Said said = new Said();
                List<BottomLine> lines = playbook.playbook().model().bottomLines();
                Optional<BottomLine> line = lines.stream()
                        .filter(one -> one.id().equals(draft.bottomLine()))
                        .findFirst();
                if (line.isEmpty()) {
                    List<String> known = lines.stream().map(BottomLine::id).toList();
                    said.wrong(Finding.of(PlanCode.BOTTOM_LINE_UNKNOWN, Place.of("bottomLine"), draft.bottomLine())
                            .maybe(Nearest.to(draft.bottomLine(), known)));
                }
                said.needed("reason", draft.reason(), Said.WORDS);
                return said.then(() -> requested(acting, plan, line.orElseThrow(), draft.reason()));
            });
        });
    }

    private Outcome<PlanWaiver> requested(Acting acting, Plan plan, BottomLine line, String reason) {
        boolean waiting = rows.of(plan.series()).stream()
                .anyMatch(one -> one.bottomLine().equals(line.id()) && one.state() == PlanWaiver.State.REQUESTED);
        if (waiting) {
            return Said.notNow(PlanCode.WAIVER_THERE, line.id());
        }
        PlanWaiver waiver = new PlanWaiver(
                Ids.next(),
                plan.series(),
                plan.id(),
                plan.site(),
                line.id(),
                line.rule().source(),
                line.says(),
                reason,
                new PlanWaiver.Signed(clock.instant(), acting.name(), acting.office()),
                acting.person(),
                chains.approver(chains.of(acting, plan.site()).waiver(), plan.site()),
                PlanWaiver.State.REQUESTED,
                null,
                null,
                "",
                null,
                false,
                0);
        rows.insert(waiver);
        matters.askWaiver(acting, plan, waiver);
        traces.act(acting, plan, "waiver-request", line.id() + "：" + reason);
        return found(waiver.id());
    }

    /** Whether it is up to somebody, as they act now, to decide about a waiver. */
    public boolean isUpTo(Acting acting, PlanWaiver waiver) {
        return acting.may(AdaptationPermission.WAIVE)
                && acting.in(waiver.site())
                && waiver.approver().is(acting)
                && !acting.person().equals(waiver.askedBy());
    }

    /**
     * Lets the bottom line pass.
     *
     * @param version that the person saw
     * @param until the last day, such as 2027-06-30; from today on, at most a year
     * @param given why
     */
    public Outcome<PlanWaiver> grant(Acting acting, UUID plan, UUID id, int version, String until, String given) {
        Said said = new Said();
        LocalDate today = ground.today();
        LocalDate last = said.day("until", until, today, today.plusYears(YEARS));
        String words = said.needed("words", given, Said.WORDS);
        return decide(
                acting,
                plan,
                id,
                (found, waiver) -> said.then(() -> {
                    if (!rows.decide(acting, id, version, PlanWaiver.State.GRANTED, last, words)) {
                        return Outcome.stale();
                    }
                    return decided(acting, found, waiver, "waiver-grant", words + "（至 " + last + "）");
                }));
    }

    /** Holds to the bottom line, with words. */
    public Outcome<PlanWaiver> refuse(Acting acting, UUID plan, UUID id, int version, String given) {
        Said said = new Said();
        String words = said.needed("words", given, Said.WORDS);
        return decide(
                acting,
                plan,
                id,
                (found, waiver) -> said.then(() -> {
                    if (!rows.decide(acting, id, version, PlanWaiver.State.REFUSED, null, words)) {
                        return Outcome.stale();
                    }
                    return decided(acting, found, waiver, "waiver-refuse", words);
                }));
    }

    /** Takes a waiver back before its last day. */
    public Outcome<PlanWaiver> revoke(Acting acting, UUID plan, UUID id, int version, String given) {
        Said said = new Said();
        String words = said.needed("words", given, Said.WORDS);
        return own(acting, plan, id, (found, waiver) -> {
            if (waiver.state() != PlanWaiver.State.GRANTED) {
                return Said.notNow(PlanCode.WAIVER_NOT_GRANTED, waiver.state().id());
            }
            return said.then(() -> {
                if (!rows.revoke(id, version, words)) {
                    return Outcome.stale();
                }
                traces.act(acting, found, "waiver-revoke", waiver.bottomLine() + "：" + words);
                return found(id);
            });
        });
    }

    private Outcome<PlanWaiver> decide(
            Acting acting, UUID plan, UUID id, BiFunction<Plan, PlanWaiver, Outcome<PlanWaiver>> work) {
        return own(acting, plan, id, (found, waiver) -> {
            if (waiver.state() != PlanWaiver.State.REQUESTED) {
                return Said.notNow(PlanCode.WAIVER_DECIDED, waiver.state().id());
            }
            return acting.person().equals(waiver.askedBy())
                    ? Said.notNow(PlanCode.WAIVER_OWN)
                    : work.apply(found, waiver);
        });
    }

    private Outcome<PlanWaiver> own(
            Acting acting, UUID plan, UUID id, BiFunction<Plan, PlanWaiver, Outcome<PlanWaiver>> work) {
        return life.command(acting, AdaptationPermission.WAIVE, plan, found -> {
            Optional<PlanWaiver> waiver =
                    rows.find(id).filter(one -> one.series().equals(found.series()));
            if (waiver.isEmpty()) {
                return Outcome.missing();
            }
            return waiver.get().approver().is(acting)
                    ? work.apply(found, waiver.get())
                    : Said.notNow(PlanCode.WAIVER_NOT_YOURS);
        });
    }

    private Outcome<PlanWaiver> decided(Acting acting, Plan plan, PlanWaiver waiver, String act, String words) {
        matters.waiverDecided(acting, waiver.id(), act.substring("waiver-".length()), words);
        traces.act(acting, plan, act, waiver.bottomLine() + "：" + words);
        return found(waiver.id());
    }

    private Outcome<PlanWaiver> found(UUID id) {
        return rows.find(id).map(Outcome::done).orElseGet(Outcome::missing);
    }
}
