package org.zhagen.registry.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhagen.access.Acting;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.registry.Draft;
import org.zhagen.registry.ForeignBundle;
import org.zhagen.registry.ForeignBundles;
import org.zhagen.registry.PlaybookVersion;
import org.zhagen.registry.TakeOver;
import org.zhagen.web.Answers;

/** Bundles of elsewhere for programs: upload, read what it is, take it over as a version or as a draft. */
@RestController
@RequestMapping("/api/v1/bundles")
class BundleApi {

    private final ForeignBundles bundles;

    BundleApi(ForeignBundles bundles) {
        this.bundles = bundles;
    }

    /**
     * A bundle that waits for a decision.
     *
     * @param playbook id of its playbook; null where it has errors, as are version, title and digest
     * @param collision how it stands to what is here
     * @param here the highest version that is here under its id, such as {@code whistle@1.2.0}
     * @param publishable whether it may be published as it is
     */
    record BundleJson(
            UUID id,
            String name,
            @Nullable String playbook,
            @Nullable String version,
            @Nullable String title,
            @Nullable String digest,
            SealJson seal,
            String collision,
            @Nullable String here,
            boolean publishable,
            List<PlaybookApi.FindingJson> findings) {

        static BundleJson of(ForeignBundle foreign, Locale language) {
            CheckedPlaybook playbook = foreign.playbook();
            PlaybookVersion here = foreign.here();
            return new BundleJson(
                    foreign.id(),
                    foreign.name(),
                    playbook == null ? null : playbook.model().id(),
                    playbook == null ? null : playbook.model().version().toString(),
                    playbook == null ? null : playbook.model().title(),
                    playbook == null ? null : playbook.digest(),
                    SealJson.of(foreign.seal(), language),
                    Code.kebab(foreign.collision()),
                    here == null ? null : here.name(),
                    foreign.publishable(),
                    foreign.findings().stream()
                            .map(finding -> PlaybookApi.FindingJson.of(finding, language))
                            .toList());
        }
    }

    /** What was made of a bundle: one of both is there. */
    record TakenJson(PlaybookApi.@Nullable VersionJson version, DraftApi.@Nullable DraftJson draft) {

        static TakenJson of(ForeignBundles.Taken taken) {
            PlaybookVersion version = taken.version();
            Draft draft = taken.draft();
            return new TakenJson(
                    version == null ? null : PlaybookApi.VersionJson.of(version),
                    draft == null ? null : DraftApi.DraftJson.brief(draft));
        }
    }

    /** Takes a {@code .zhagen} file, or the {@code .yaml} text of a playbook. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<BundleJson> upload(Acting acting, @RequestParam MultipartFile file, Locale language)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        ForeignBundle foreign = Answers.value(bundles.upload(acting, name, file.getBytes()));
        return ResponseEntity.created(URI.create("/api/v1/bundles/" + foreign.id()))
                .body(BundleJson.of(foreign, language));
    }

    @GetMapping("/{id}")
    BundleJson find(Acting acting, @PathVariable UUID id, Locale language) {
        return BundleJson.of(Answers.value(bundles.find(acting, id)), language);
    }

    @PostMapping("/{id}/take-over")
    TakenJson takeOver(Acting acting, @PathVariable UUID id, @RequestBody TakeOver decision) {
        return TakenJson.of(Answers.value(bundles.take(acting, id, decision)));
    }
}
