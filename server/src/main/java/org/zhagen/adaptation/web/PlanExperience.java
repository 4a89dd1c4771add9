package org.zhagen.adaptation.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.adaptation.AdaptationPermission;
import org.zhagen.adaptation.PlanLine;
import org.zhagen.adaptation.PlanSearch;
import org.zhagen.adaptation.Plans;
import org.zhagen.assessment.Happened;
import org.zhagen.assessment.SiteExperience;
import org.zhagen.registry.Published;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** Tells who looks for places like their own which of them have a plan of the playbook in force, or had one. */
@Component
class PlanExperience implements SiteExperience {

    private static final int MOST = 500;

    private final Plans plans;
    private final MessageSource words;

    PlanExperience(Plans plans, MessageSource words) {
        this.plans = plans;
        this.words = words;
    }

    @Override
    public List<Happened> with(Acting acting, Published playbook) {
        PlanSearch search = PlanSearch.fixed(playbook.playbook().model().id());
        if (!acting.may(AdaptationPermission.READ)
                || !(plans.list(acting, search, Paging.first(MOST))
                        instanceof Outcome.Done<Listing<PlanLine>>(Listing<PlanLine> found))) {
            return List.of();
        }
        Locale language = LocaleContextHolder.getLocale();
        return found.rows().stream().map(line -> happened(line, language)).toList();
    }

    private Happened happened(PlanLine line, Locale language) {
        return new Happened(
                line.site(),
                line.title(),
                words.getMessage(
                        "plans.happened",
                        new Object[] {
                            line.playbookVersion(),
                            words.getMessage("plans.state." + line.state().id(), null, language),
                            line.modifications()
                        },
                        language),
                Objects.requireNonNull(line.starts()),
                "/adaptation/plans/" + line.id());
    }
}
