package org.zhagen.adaptation.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.access.Text;
import org.zhagen.adaptation.UpgradeView;
import org.zhagen.adaptation.Upgrades;
import org.zhagen.kernel.adaptation.Upgrade;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.web.Answers;

/** Upgrades of plans for programs. */
@RestController
@RequestMapping("/api/v1/plans/{id}/upgrades")
class UpgradeApi {

    private final Upgrades upgrades;

    UpgradeApi(Upgrades upgrades) {
        this.upgrades = upgrades;
    }

    /**
     * What both sides changed; null where there is nothing.
     *
     * @param chosen {@code site} or {@code upstream}; null while nobody chose
     */
    record ConflictJson(
            String at,
            @Nullable Object base,
            @Nullable Object upstream,
            @Nullable Object site,
            @Nullable String chosen) {

        static ConflictJson of(Upgrade.Conflict conflict, UpgradeView view) {
            return new ConflictJson(
                    conflict.at().toString(),
                    PlanJson.plain(conflict.base()),
                    PlanJson.plain(conflict.upstream()),
                    PlanJson.plain(conflict.site()),
                    view.side(conflict.at()).map(Code::kebab).orElse(null));
        }
    }

    /** What becomes of a plan on a newer version. */
    record UpgradeJson(
            String from,
            String to,
            boolean ready,
            List<ConflictJson> conflicts,
            List<String> carried,
            List<String> dropped,
            PlanJson.CheckJson check) {

        static UpgradeJson of(UpgradeView view, Locale language) {
            return new UpgradeJson(
                    view.from().about().name(),
                    view.to().about().name(),
                    view.isReady(),
                    view.conflicts().stream()
                            .map(conflict -> ConflictJson.of(conflict, view))
                            .toList(),
                    view.upgrade().carried().stream()
                            .map(difference -> difference.at().toString())
                            .toList(),
                    view.upgrade().dropped().stream().map(TreePath::toString).toList(),
                    PlanJson.CheckJson.of(view.check(), language));
        }
    }

    /** Whose value to take at an address, as the kernel calls the two; anything else is for neither yet. */
    record ChoiceJson(@Nullable String at, @Nullable String side) {}

    /** The newer versions in use. */
    @GetMapping
    List<String> newer(Acting acting, @PathVariable UUID id) {
        return Answers.value(upgrades.newer(acting, id)).stream()
                .map(version -> version.version().toString())
                .toList();
    }

    @GetMapping("/{version}")
    UpgradeJson view(Acting acting, @PathVariable UUID id, @PathVariable Version version, Locale language) {
        return UpgradeJson.of(Answers.value(upgrades.of(acting, id, version)), language);
    }

    @PutMapping("/{version}/choices")
    UpgradeJson choose(
            Acting acting,
            @PathVariable UUID id,
            @PathVariable Version version,
            @RequestBody ChoiceJson choice,
            Locale language) {
        return UpgradeJson.of(
                Answers.value(upgrades.choose(
                        acting,
                        id,
                        version,
                        Text.of(choice.at()),
                        Code.read(Upgrade.Side.class, choice.side()).orElse(null))),
                language);
    }

    /** Makes the next revision, when nothing is in conflict any more. */
    @PostMapping("/{version}")
    ResponseEntity<PlanJson> begin(Acting acting, @PathVariable UUID id, @PathVariable Version version) {
        return PlanApi.created(Answers.value(upgrades.begin(acting, id, version)));
    }
}
