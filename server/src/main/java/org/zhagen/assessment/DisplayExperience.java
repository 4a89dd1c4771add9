package org.zhagen.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.playbook.Topic;
import org.zhagen.registry.DisplayLine;
import org.zhagen.registry.DisplaySearch;
import org.zhagen.registry.Displays;
import org.zhagen.registry.Published;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** Practices on display with the topics of a playbook: everybody may see them, wherever they are. */
@Component
class DisplayExperience implements SiteExperience {

    private static final int MOST = 500;

    private final Displays displays;

    DisplayExperience(Displays displays) {
        this.displays = displays;
    }

    @Override
    public List<Happened> with(Acting acting, Published playbook) {
        List<Happened> happened = new ArrayList<>();
        for (Topic topic : playbook.playbook().model().topics()) {
            DisplaySearch search = new DisplaySearch("", topic, null, null, null, null, false);
            if (displays.list(acting, search, Paging.first(MOST))
                    instanceof Outcome.Done<Listing<DisplayLine>>(Listing<DisplayLine> found)) {
                found.rows().forEach(line -> add(line, happened));
            }
        }
        return happened;
    }

    private static void add(DisplayLine line, List<Happened> happened) {
        LocalDate since = line.displayedOn();
        if (line.state().isShown() && since != null) {
            happened.add(new Happened(
                    line.region(), line.title(), line.unitName(), since, "/registry/displays/" + line.id()));
        }
    }
}
