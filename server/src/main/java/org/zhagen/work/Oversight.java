package org.zhagen.work;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The front door for those who answer for a jurisdiction: what is open and late there, by places and never by people. */
@Service
public class Oversight {

    private final Doors doors;
    private final InboxRows lists;
    private final TotalRows totals;

    Oversight(Doors doors, InboxRows lists, TotalRows totals) {
        this.doors = doors;
        this.lists = lists;
        this.totals = totals;
    }

    /**
     * How much waits in a region of the jurisdiction, by the places of the next level.
     *
     * @param region null for the whole jurisdiction
     * @param most up to which each number is counted
     */
    public Outcome<Totals> totals(Acting acting, @Nullable RegionCode region, int most) {
        String prefix = prefix(acting, region);
        return doors.lookUp(
                acting,
                WorkPermission.OVERSEE,
                () -> acting.in(prefix) ? Outcome.done(totals.of(new Jurisdiction(prefix), most)) : Outcome.missing());
    }

    /**
     * All that is open in a region of the jurisdiction and below it.
     *
     * @param region null for the whole jurisdiction
     * @param late only what is late
     */
    public Outcome<Listing<MatterLine>> there(Acting acting, @Nullable RegionCode region, boolean late, Paging paging) {
        String prefix = prefix(acting, region);
        return doors.query(
                acting,
                WorkPermission.OVERSEE,
                () -> acting.in(prefix) ? Outcome.done(lists.there(prefix, late, paging)) : Outcome.missing());
    }

    private static String prefix(Acting acting, @Nullable RegionCode region) {
        return region == null ? acting.jurisdiction().prefix() : region.digits();
    }
}
