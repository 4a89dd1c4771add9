package org.zhagen.adaptation;

import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;

/** Keeps in the audit who decided what about contributions. */
@Component
class ContributionTraces {

    private final Audit audit;

    ContributionTraces(Audit audit) {
        this.audit = audit;
    }

    void step(Acting acting, Contribution contribution, ContributionStep step) {
        Subject subject = Subject.of("contribution", contribution.id(), contribution.title());
        audit.record(
                acting,
                Act.done(
                                "adaptation.contribution-" + step.id(),
                                subject,
                                contribution.owner().digits())
                        .with("playbook", contribution.playbookName()));
    }
}
