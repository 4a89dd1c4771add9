package org.zhagen.adaptation;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.fit.SiteComparison;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Paging;

/**
 * The front door to 差异点: in what a site differs from a place where the playbook is in force already. Which places these are, and
 * what their profiles say, may be known to whoever may see the plan: a profile describes a place and nobody in it.
 */
@Service
public class PilotSites {

    private static final int MOST = 50;

    private final Doors doors;
    private final PlanLife life;
    private final PlanList list;
    private final PlanGround ground;

    PilotSites(Doors doors, PlanLife life, PlanList list, PlanGround ground) {
        this.doors = doors;
        this.life = life;
        this.list = list;
        this.ground = ground;
    }

    /** A place where the playbook is in force. */
    public record Pilot(RegionCode site, String name, String version) {}

    /**
     * A comparison with one of them.
     *
     * @param pilot the profile of the other place
     */
    public record Compared(Profile pilot, SiteComparison comparison) {}

    /** Where the playbook of a plan is in force, the plan's own site left out. */
    public Outcome<List<Pilot>> of(Acting acting, UUID plan) {
        return life.query(acting, plan, Outcome::done).map(this::pilots);
    }

    private List<Pilot> pilots(Plan plan) {
        PlanSearch search = new PlanSearch("", plan.playbook(), null, PlanState.ACTIVE, null, false, false);
        Acting anywhere = Acting.system("adaptation", Jurisdiction.COUNTRY, AdaptationPermission.READ);
        return doors.read(anywhere, () -> list.list(anywhere, search, Paging.first(MOST))).rows().stream()
                .filter(line -> !line.site().equals(plan.site()))
                .map(line -> new Pilot(
                        line.site(), line.siteName(), line.playbookVersion().toString()))
                .toList();
    }

    /** How the site of a plan differs from another place, as far as the playbook asks about it. */
    public Outcome<Compared> compare(Acting acting, UUID id, RegionCode pilot) {
        // The check of a plan in force reads its row, and so has to be made where the plan may be read.
        return life.query(acting, id, plan -> ground.check(plan).map(check -> new Checked(plan, check)))
                .then(checked -> ground.site(pilot).map(there -> compared(checked, there)));
    }

    private record Checked(Plan plan, PlanCheck check) {}

    private Compared compared(Checked checked, Profile there) {
        List<Profile> among = pilots(checked.plan).stream()
                .flatMap(other -> known(other.site()).stream())
                .toList();
        return new Compared(
                there, SiteComparison.of(checked.check.playbook().playbook(), there, checked.check.site(), among));
    }

    private List<Profile> known(RegionCode site) {
        return ground.site(site) instanceof Outcome.Done<Profile>(Profile profile) ? List.of(profile) : List.of();
    }
}
