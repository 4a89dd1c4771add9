package org.zhagen.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.zhagen.kernel.rule.Columns;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.site.RegionCode;

/**
 * All sites of one level in the order of their codes, with the columns of some fields. Immutable.
 *
 * @param snapshot of the database at which it was known to hold
 */
record SiteBoard(String snapshot, List<BoardRows.Site> sites, Columns columns) {

    SiteBoard {
        sites = List.copyOf(sites);
    }

    int size() {
        return sites.size();
    }

    BoardRows.Site site(int at) {
        return sites.get(at);
    }

    /** The places of the sites whose code begins with a prefix: from the first, without the last. */
    Range within(String prefix) {
        return new Range(first(prefix), first(prefix + ":"));
    }

    /** Places side by side. */
    record Range(int from, int to) {
        int size() {
            return to - from;
        }
    }

    OptionalInt find(RegionCode code) {
        int at = first(code.digits());
        return at < sites.size() && sites.get(at).code().equals(code) ? OptionalInt.of(at) : OptionalInt.empty();
    }

    Profile profile(int at) {
        BoardRows.Site site = sites.get(at);
        return new Profile(site.code().digits(), site.name(), columns.values(at));
    }

    List<Profile> profiles(Collection<Integer> places) {
        List<Profile> profiles = new ArrayList<>();
        places.forEach(at -> profiles.add(profile(at)));
        return profiles;
    }

    private int first(String digits) {
        int low = 0;
        int high = sites.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sites.get(middle).code().digits().compareTo(digits) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
