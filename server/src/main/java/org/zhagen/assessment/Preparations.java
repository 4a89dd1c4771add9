package org.zhagen.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Days;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.work.Assignee;

/** The front door to what has to be found out and prepared before a playbook fits: matters for people, opened from one form. */
@Service
public class Preparations {

    private final Doors doors;
    private final Suitability suitability;
    private final TaskHands hands;
    private final TaskMatters tasks;
    private final Audit audit;

    Preparations(Doors doors, Suitability suitability, TaskHands hands, TaskMatters tasks, Audit audit) {
        this.doors = doors;
        this.suitability = suitability;
        this.hands = hands;
        this.tasks = tasks;
        this.audit = audit;
    }

    /**
     * What there is to be done, with people and days proposed.
     *
     * @param version null for the newest in use
     */
    public Outcome<TaskSheet> propose(Acting acting, RegionCode site, String playbook, @Nullable Version version) {
        return doors.query(
                acting,
                AssessmentPermission.PREPARE,
                () -> suitability.fit(acting, site, playbook, version).map(fit -> {
                    List<TaskSheet.To> to = hands.of(acting, site);
                    return new TaskSheet(fit, tasks.proposals(acting, fit, TaskHands.usual(to, site)), to);
                }));
    }

    /**
     * Opens tasks as matters. What somebody is asked for already is passed over.
     *
     * @return how many were opened; findings stand at {@code <id>.due} and {@code <id>.who}
     */
    public Outcome<Integer> open(
            Acting acting, RegionCode site, String playbook, @Nullable Version version, List<TaskDraft> drafts) {
        return propose(acting, site, playbook, version)
                .then(sheet -> doors.command(acting, AssessmentPermission.PREPARE, () -> open(acting, sheet, drafts)));
    }

    private record Task(TaskSheet.Proposal proposal, Assignee to, LocalDate due) {}

    private Outcome<Integer> open(Acting acting, TaskSheet sheet, List<TaskDraft> drafts) {
        List<Finding> findings = new ArrayList<>();
        List<Task> wanted = read(sheet, drafts, findings);
        if (!findings.isEmpty()) {
            return Outcome.invalid(findings);
        }
        tasks.await(sheet.fit());
        int opened = 0;
        for (Task task : wanted) {
            opened += tasks.open(acting, sheet.fit(), task.proposal(), task.to(), task.due()) ? 1 : 0;
        }
        RegionCode site = sheet.fit().site().region().code();
        audit.record(
                acting,
                Act.done(
                                "assessment.tasks",
                                Subject.of(
                                        "region",
                                        site,
                                        sheet.fit().site().region().name()),
                                site.digits())
                        .with("playbook", sheet.fit().published().about().name())
                        .with("tasks", opened));
        return Outcome.done(opened);
    }

    private List<Task> read(TaskSheet sheet, List<TaskDraft> drafts, List<Finding> findings) {
        if (drafts.isEmpty()) {
            findings.add(Finding.of(AssessmentCode.TASKS_NONE, Place.of("")));
        }
        Map<String, TaskSheet.Proposal> proposals =
                sheet.proposals().stream().collect(Collectors.toMap(TaskSheet.Proposal::id, Function.identity()));
        Map<String, TaskSheet.To> to = new HashMap<>();
        sheet.to().forEach(each -> to.put(each.id(), each));
        List<Task> wanted = new ArrayList<>();
        for (TaskDraft draft : drafts) {
            String id = or(draft.id(), "");
            TaskSheet.Proposal proposal = proposals.get(id);
            if (proposal == null) {
                findings.add(Finding.of(AssessmentCode.TASK_UNKNOWN, Place.of(""), id));
                continue;
            }
            TaskSheet.To who = to.get(or(draft.who(), proposal.who()));
            Optional<LocalDate> due =
                    or(draft.due(), "").isEmpty() ? Optional.of(proposal.due()) : Days.read(or(draft.due(), ""));
            if (who == null) {
                findings.add(Finding.of(AssessmentCode.TASK_WHO, Place.of(id + ".who"), or(draft.who(), "")));
            } else if (due.isEmpty()) {
                findings.add(Finding.of(AssessmentCode.DAY, Place.of(id + ".due"), or(draft.due(), "")));
            } else if (due.get().isBefore(tasks.today())) {
                findings.add(Finding.of(
                        AssessmentCode.DAY_PAST,
                        Place.of(id + ".due"),
                        due.get().toString()));
            } else if (proposal.open() == null) {
                wanted.add(new Task(proposal, TaskHands.assignee(who), due.get()));
            }
        }
        return wanted;
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null || text.isEmpty() ? otherwise : text;
    }
}
