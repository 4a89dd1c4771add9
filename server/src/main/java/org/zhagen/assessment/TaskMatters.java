package org.zhagen.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.rule.Truth;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.book.RuleWords;
import org.zhagen.work.Assignee;
import org.zhagen.work.MatterLine;
import org.zhagen.work.MatterState;
import org.zhagen.work.Matters;
import org.zhagen.work.NewMatter;
import org.zhagen.work.Subject;

/** Proposes the tasks of a fit report, and opens them as matters in the inbox. Their words are content, and in Chinese. */
@Component
class TaskMatters {

    private static final String PREPARE = "assessment.prepare";
    private static final String SUBJECT = "site-precondition";

    /** Days until a figure is to be found, and until ground is to be prepared, unless somebody says otherwise; ours. */
    private static final int TO_FIND = 14;

    private static final int TO_PREPARE = 60;
    private static final int WORKDAY_ENDS = 18;

    private final Matters matters;
    private final Research research;
    private final Dictionary dictionary;
    private final MessageSource words;
    private final Clock clock;

    TaskMatters(Matters matters, Research research, Dictionary dictionary, MessageSource words, Clock clock) {
        this.matters = matters;
        this.research = research;
        this.dictionary = dictionary;
        this.words = words;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    List<TaskSheet.Proposal> proposals(Acting acting, SiteFit fit, String who) {
        RegionCode site = fit.site().region().code();
        Map<String, Subject> asked = research.open(site);
        List<TaskSheet.Proposal> proposals = new ArrayList<>();
        SortedSet<String> unknown = fit.unknownFields();
        for (String id : unknown) {
            Field field = dictionary.field(id);
            if (field != null) {
                Subject subject = asked.get(id);
                proposals.add(new TaskSheet.Find(
                        field, today().plusDays(TO_FIND), who, subject == null ? null : open(acting, subject)));
            }
        }
        for (SiteFit.Ask ask : fit.asks()) {
            Precondition precondition = ask.state().precondition();
            if (ask.state().state() == Truth.FALSE && precondition.remedy() != null) {
                proposals.add(new TaskSheet.Prepare(
                        precondition, today().plusDays(TO_PREPARE), who, open(acting, subject(fit, precondition))));
            }
        }
        return proposals;
    }

    private @Nullable MatterLine open(Acting acting, Subject subject) {
        return matters.of(acting, subject).stream()
                .filter(matter -> matter.state() == MatterState.OPEN || matter.state() == MatterState.TAKEN)
                .findFirst()
                .orElse(null);
    }

    private static Subject subject(SiteFit fit, Precondition precondition) {
        return new Subject(
                SUBJECT,
                fit.site().region().code() + "/" + fit.published().about().playbook() + "/" + precondition.id());
    }

    /** Lets one after the other open tasks of a site. */
    void await(SiteFit fit) {
        research.await(fit.site().region().code());
    }

    /** Opens a task; false when it is open already, be it that somebody else was quicker. */
    boolean open(Acting acting, SiteFit fit, TaskSheet.Proposal proposal, Assignee to, LocalDate due) {
        Instant until = due.atTime(WORKDAY_ENDS, 0).atZone(clock.getZone()).toInstant();
        boolean free = switch (proposal) {
            case TaskSheet.Find find ->
                research.ask(fit.site().region().code(), find.field().id(), clock.instant());
            case TaskSheet.Prepare prepare -> open(acting, subject(fit, prepare.precondition())) == null;
        };
        if (free) {
            matters.open(
                    acting,
                    switch (proposal) {
                        case TaskSheet.Find find -> find(fit, find.field(), to, until);
                        case TaskSheet.Prepare prepare -> prepare(fit, prepare.precondition(), to, until);
                    });
        }
        return free;
    }

    /** Whoever has it may also say that it can't be found out; then it may be asked for again. */
    private NewMatter find(SiteFit fit, Field field, Assignee to, Instant until) {
        RegionCode site = fit.site().region().code();
        return new NewMatter(
                Research.KIND,
                word("research.title", fit.site().region().name(), field.title()),
                word("research.detail", fit.published().about().title(), field.findOut()),
                Research.subject(site, field.id()),
                "/assessment/profiles/" + site + "/edit?group=" + Code.kebab(field.category()),
                site,
                to,
                until,
                word("research.standard"),
                word("research.deliverable", field.title()),
                false);
    }

    private NewMatter prepare(SiteFit fit, Precondition precondition, Assignee to, Instant until) {
        RegionCode site = fit.site().region().code();
        RuleWords rules = new RuleWords(fit.published().playbook().model(), dictionary, Locale.CHINESE);
        return new NewMatter(
                PREPARE,
                word(
                        "prepare.title",
                        fit.site().region().name(),
                        fit.published().about().title()),
                Objects.requireNonNull(precondition.remedy()) + "\n" + precondition.because(),
                subject(fit, precondition),
                "/assessment/fit/" + fit.published().about().playbook() + "/" + site,
                site,
                to,
                until,
                word("prepare.standard", rules.of(precondition.rule())),
                "",
                false);
    }

    private String word(String key, Object... args) {
        return Objects.requireNonNull(words.getMessage("assessment.task." + key, args, Locale.CHINESE));
    }
}
