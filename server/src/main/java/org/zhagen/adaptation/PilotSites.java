package org.zhagen.adaptation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.fit.SiteComparison;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.site.RegionCode;

/**
 * The front door to 差异点: in what a site differs from a place where the playbook is in force already. It is for those to whom the
 * site belongs; whoever is only asked about a plan compares nothing. Of a place outside of their jurisdiction they read what it was
 * like when its plan came into force, and only what is {@linkplain Field.Category#isOpen open}; see docs/adr/0019.
 */
@Service
public class PilotSites {

    private final PlanLife life;
    private final PilotProfiles profiles;
    private final PlanGround ground;

    PilotSites(PlanLife life, PilotProfiles profiles, PlanGround ground) {
        this.life = life;
        this.profiles = profiles;
        this.ground = ground;
    }

    /** A place where the playbook is in force. */
    public record Pilot(RegionCode site, String name, String version) {}

    /**
     * A comparison with one of them.
     *
     * @param withheld ids of fields that are known of the other place and not for the reader; the comparison takes them as unknown
     */
    public record Compared(Pilot pilot, SiteComparison comparison, Set<String> withheld) {
        public Compared {
            withheld = Set.copyOf(withheld);
        }
    }

    /** What a reader may know of a place. */
    private record Shown(Profile profile, Set<String> withheld) {}

    /** Where the playbook of a plan is in force, the plan's own site left out. */
    public Outcome<List<Pilot>> of(Acting acting, UUID plan) {
        return life.query(acting, plan, Outcome::done)
                .map(found ->
                        lines(acting, found).stream().map(PilotSites::pilot).toList());
    }

    private List<PlanLine> lines(Acting acting, Plan plan) {
        return acting.in(plan.site())
                ? profiles.inForce(plan.playbook()).stream()
                        .filter(line -> !line.site().equals(plan.site()))
                        .toList()
                : List.of();
    }

    private static Pilot pilot(PlanLine line) {
        return new Pilot(line.site(), line.siteName(), line.playbookVersion().toString());
    }

    /** How the site of a plan differs from one of these places, as far as the playbook asks about it. */
    public Outcome<Compared> compare(Acting acting, UUID id, RegionCode pilot) {
        // The check of a plan in force reads its row, and so has to be made where the plan may be read.
        return life.query(acting, id, plan -> ground.check(plan).map(check -> new Checked(plan, check)))
                .then(checked -> compare(acting, checked, pilot));
    }

    private record Checked(Plan plan, PlanCheck check) {}

    private Outcome<Compared> compare(Acting acting, Checked checked, RegionCode pilot) {
        List<PlanLine> all = lines(acting, checked.plan);
        Optional<PlanLine> wanted =
                all.stream().filter(line -> line.site().equals(pilot)).findFirst();
        if (wanted.isEmpty()) {
            return Outcome.missing();
        }
        Shown there = shown(acting, wanted.get());
        List<Profile> among =
                all.stream().map(line -> shown(acting, line).profile()).toList();
        SiteComparison comparison =
                SiteComparison.of(checked.check.playbook().playbook(), there.profile(), checked.check.site(), among);
        return Outcome.done(new Compared(pilot(wanted.get()), comparison, there.withheld()));
    }

    private Shown shown(Acting acting, PlanLine line) {
        if (acting.in(line.site()) && ground.site(line.site()) instanceof Outcome.Done<Profile>(Profile now)) {
            return new Shown(now, Set.of());
        }
        Profile then = profiles.kept(line.id());
        Profile open = profiles.open(then);
        Set<String> withheld = new TreeSet<>(then.values().keySet());
        withheld.removeAll(open.values().keySet());
        return new Shown(open, withheld);
    }
}
