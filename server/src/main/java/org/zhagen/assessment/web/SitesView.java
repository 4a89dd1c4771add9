package org.zhagen.assessment.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zhagen.assessment.PlaybookSites;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.fit.Verdict;

/**
 * A playbook over the sites of a jurisdiction, as its page shows it.
 *
 * @param level id of the level of the sites
 * @param focus digits of the region that is looked at; empty for the country
 * @param provinces whether the tiles are provinces, which stand about where they lie
 * @param counts the best verdict first
 */
record SitesView(
        String level,
        String focus,
        int sites,
        boolean moved,
        int changed,
        boolean provinces,
        List<SliderView> sliders,
        List<Count> counts,
        List<TileView> tiles) {

    /** How many sites have a verdict, and how many would. */
    record Count(String verdict, int before, int after) {
        public int difference() {
            return after - before;
        }
    }

    /** Puts it into words. */
    @Component
    static class Words {

        private final SizeWords sizes;
        private final FieldWords fields;

        Words(SizeWords sizes, FieldWords fields) {
            this.sizes = sizes;
            this.fields = fields;
        }

        SitesView of(PlaybookSites sites, Locale language) {
            return new SitesView(
                    Code.kebab(sites.level()),
                    sites.focus() == null ? "" : sites.focus().digits(),
                    sites.sites(),
                    sites.isMoved(),
                    sites.changed(),
                    sites.focus() == null,
                    sites.moves().stream()
                            .map(moved -> SliderView.of(moved, sizes, fields, language))
                            .toList(),
                    TileView.verdicts().stream()
                            .map(verdict -> count(sites, verdict))
                            .toList(),
                    TileView.of(sites));
        }

        private static Count count(PlaybookSites sites, Verdict verdict) {
            return new Count(
                    verdict.id(),
                    sites.before().getOrDefault(verdict, 0),
                    sites.after().getOrDefault(verdict, 0));
        }
    }
}
