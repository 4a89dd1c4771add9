package org.zhagen.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.assessment.Preparations;
import org.zhagen.assessment.Suitability;
import org.zhagen.assessment.TaskDraft;
import org.zhagen.assessment.WhatIfs;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Answers;
import org.zhagen.web.Paging;

/** What fits where, for programs. */
@RestController
@RequestMapping("/api/v1")
class FitApi {

    private final Suitability suitability;
    private final WhatIfs whatIfs;
    private final Preparations preparations;

    FitApi(Suitability suitability, WhatIfs whatIfs, Preparations preparations) {
        this.suitability = suitability;
        this.whatIfs = whatIfs;
        this.preparations = preparations;
    }

    /**
     * One playbook over the sites of the jurisdiction, as it is and with other values: a parameter {@code params.<id>} or {@code
     * <precondition>.<n>} for each of {@code knobs}, written as in the playbook or as a number in percent, yuan or hours.
     */
    @GetMapping("/fit/{playbook}/sites")
    FitJson.Sites sites(
            Acting acting,
            @PathVariable String playbook,
            SitesFilter filter,
            Paging paging,
            @RequestParam Map<String, String> address) {
        return FitJson.Sites.of(
                Answers.value(whatIfs.sites(acting, playbook, filter.asked(), filter.ask(address), paging)));
    }

    /** How a playbook fits a site, with what every statement rests on. */
    @GetMapping("/fit/{playbook}/sites/{code}")
    FitJson.Report fit(
            Acting acting,
            @PathVariable String playbook,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String version) {
        return FitJson.Report.of(
                Answers.value(suitability.fit(acting, read(code), playbook, AskedVersion.read(version))));
    }

    /** Sites like one site in what the playbook asks about, and what happened there. */
    @GetMapping("/fit/{playbook}/sites/{code}/alike")
    FitJson.Alikes alike(
            Acting acting,
            @PathVariable String playbook,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String version) {
        return FitJson.Alikes.of(
                Answers.value(suitability.alike(acting, read(code), playbook, AskedVersion.read(version))));
    }

    /** What is to be found out and prepared, with people and days proposed. */
    @GetMapping("/fit/{playbook}/sites/{code}/tasks")
    List<FitJson.Task> tasks(
            Acting acting,
            @PathVariable String playbook,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String version) {
        return Answers.value(preparations.propose(acting, read(code), playbook, AskedVersion.read(version)))
                .proposals()
                .stream()
                .map(FitJson.Task::of)
                .toList();
    }

    /** Opens some of them as matters. */
    @PostMapping("/fit/{playbook}/sites/{code}/tasks")
    Opened open(
            Acting acting,
            @PathVariable String playbook,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String version,
            @RequestBody Wanted wanted) {
        return new Opened(Answers.value(
                preparations.open(acting, read(code), playbook, AskedVersion.read(version), wanted.drafts())));
    }

    /** How all playbooks of the library fit a site, the best first. */
    @GetMapping("/profiles/{code}/playbooks")
    List<FitJson.Playbook> playbooks(Acting acting, @PathVariable String code) {
        return Answers.value(suitability.playbooks(acting, read(code))).stream()
                .map(FitJson.Playbook::of)
                .toList();
    }

    /** Tasks to be opened; who and due may be left out for as proposed. */
    record Wanted(@Nullable List<@Nullable TaskDraft> tasks) {
        private List<TaskDraft> drafts() {
            return tasks == null
                    ? List.of()
                    : tasks.stream()
                            .map(task -> Objects.requireNonNullElseGet(task, () -> new TaskDraft("", "", "")))
                            .toList();
        }
    }

    /** How many matters were opened; what somebody is asked for already was passed over. */
    record Opened(int opened) {}

    private static RegionCode read(String code) {
        return Answers.found(RegionCode.read(code));
    }
}
