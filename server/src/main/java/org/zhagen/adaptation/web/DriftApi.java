package org.zhagen.adaptation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.adaptation.Drift;
import org.zhagen.adaptation.DriftLine;
import org.zhagen.adaptation.DriftVersion;
import org.zhagen.web.Answers;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The drift board for programs. */
@RestController
@RequestMapping("/api/v1/drift")
class DriftApi {

    private final Drift drift;

    DriftApi(Drift drift) {
        this.drift = drift;
    }

    /** How many plans use a version. */
    record VersionJson(String playbook, String title, String version, int active, int open) {
        static VersionJson of(DriftVersion version) {
            return new VersionJson(
                    version.playbook(),
                    version.title(),
                    version.version().toString(),
                    version.active(),
                    version.open());
        }
    }

    /** How far a plan is from its playbook. */
    record LineJson(
            String plan,
            String site,
            String siteName,
            String playbook,
            String title,
            String version,
            String newest,
            int behind,
            String state,
            @Nullable Double fidelity,
            int modifications,
            boolean coreKept,
            int waived,
            int expired,
            int asked,
            int tasks,
            int late,
            boolean simulated) {

        static LineJson of(DriftLine line) {
            return new LineJson(
                    line.plan().toString(),
                    line.site().digits(),
                    line.siteName(),
                    line.playbook(),
                    line.title(),
                    line.version().toString(),
                    line.newest().toString(),
                    line.behind(),
                    line.state().id(),
                    line.fidelity(),
                    line.modifications(),
                    line.coreKept(),
                    line.waived(),
                    line.expired(),
                    line.asked(),
                    line.tasks(),
                    line.late(),
                    line.simulated());
        }
    }

    @GetMapping
    Listing<LineJson> list(Acting acting, DriftFilter filter, Paging paging) {
        return Answers.value(drift.list(acting, filter.search(), paging)).map(LineJson::of);
    }

    @GetMapping("/versions")
    List<VersionJson> versions(Acting acting) {
        return Answers.value(drift.versions(acting)).stream()
                .map(VersionJson::of)
                .toList();
    }
}
