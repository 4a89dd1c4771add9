package org.zhagen.registry.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.kernel.bundle.Bundles;
import org.zhagen.kernel.document.CanonicalJson;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.TreeDiff;
import org.zhagen.kernel.document.YamlWriter;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.registry.Drafts;
import org.zhagen.registry.Lineage;
import org.zhagen.registry.PlaybookVersion;
import org.zhagen.registry.Published;
import org.zhagen.registry.RetireDraft;
import org.zhagen.registry.Versions;
import org.zhagen.web.Answers;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** Published playbooks for programs. What is published does not change, so each version has its digest as its ETag. */
@RestController
@RequestMapping("/api/v1")
class PlaybookApi {

    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final Versions versions;
    private final Drafts drafts;

    PlaybookApi(Versions versions, Drafts drafts) {
        this.versions = versions;
        this.drafts = drafts;
    }

    /** A version without its content. */
    record VersionJson(
            String playbook,
            String version,
            String title,
            String state,
            String region,
            String owner,
            String digest,
            @Nullable String previous,
            String changes,
            String explanation,
            Instant published,
            String publishedBy,
            String publishedOffice,
            String signer,
            PlaybookVersion.@Nullable Retirement retirement) {

        static VersionJson of(PlaybookVersion version) {
            Version previous = version.previous();
            return new VersionJson(
                    version.playbook(),
                    version.version().toString(),
                    version.title(),
                    version.isRetired() ? "retired" : "published",
                    version.region().digits(),
                    version.owner(),
                    version.digest(),
                    previous == null ? null : previous.toString(),
                    version.changes(),
                    version.explanation(),
                    version.published(),
                    version.publishedBy(),
                    version.publishedOffice(),
                    version.signer(),
                    version.retirement());
        }
    }

    /** A version with what its signature is worth. */
    record OneVersion(VersionJson version, SealJson seal) {}

    /** One difference; values as YAML. */
    record DifferenceJson(
            String at,
            String kind,
            @Nullable String before,
            @Nullable String after) {
        static DifferenceJson of(TreeDiff.Difference difference) {
            return new DifferenceJson(
                    difference.at().toString(),
                    Code.kebab(difference.kind()),
                    difference.before() == null ? null : YamlWriter.write(difference.before()),
                    difference.after() == null ? null : YamlWriter.write(difference.after()));
        }
    }

    /**
     * One finding of the check.
     *
     * @param at file, line and column, as far as they are known
     */
    record FindingJson(String at, String code, String severity, int line, int column, String message) {
        static FindingJson of(Finding finding, Locale language) {
            return new FindingJson(
                    finding.at().toString(),
                    finding.code().id(),
                    finding.isError() ? "error" : "warning",
                    finding.at().line(),
                    finding.at().column(),
                    finding.message(language));
        }
    }

    /** That a version came from something. */
    record EdgeJson(String fromKind, String fromKey, String fromLabel, String to) {
        static EdgeJson of(Lineage.Edge edge) {
            return new EdgeJson(
                    edge.from().kind().id(), edge.from().key(), edge.from().label(), edge.to());
        }
    }

    /** Where a playbook comes from and what became of it. */
    record LineageJson(String playbook, List<VersionJson> versions, List<EdgeJson> edges) {}

    @GetMapping("/playbooks")
    Listing<VersionJson> list(Acting acting, Paging paging) {
        return Answers.value(versions.list(acting, paging)).map(VersionJson::of);
    }

    @GetMapping("/playbooks/{id}")
    List<VersionJson> of(Acting acting, @PathVariable String id) {
        return Answers.value(versions.of(acting, id)).stream()
                .map(VersionJson::of)
                .toList();
    }

    @GetMapping("/playbooks/{id}/versions/{version:\\d+\\.\\d+\\.\\d+}")
    ResponseEntity<OneVersion> find(
            Acting acting, @PathVariable String id, @PathVariable Version version, Locale language) {
        Published published = published(acting, id, version);
        SealJson seal = SealJson.of(versions.seal(published), language);
        return tagged(published).body(new OneVersion(VersionJson.of(published.about()), seal));
    }

    @GetMapping(path = "/playbooks/{id}/versions/{version:\\d+\\.\\d+\\.\\d+}.yaml")
    ResponseEntity<String> yaml(Acting acting, @PathVariable String id, @PathVariable Version version) {
        Published published = published(acting, id, version);
        return tagged(published).contentType(YAML).body(published.bundle().yaml());
    }

    /** The canonical form (RFC 8785), of which the digest is taken. */
    @GetMapping(path = "/playbooks/{id}/versions/{version:\\d+\\.\\d+\\.\\d+}.json")
    ResponseEntity<byte[]> json(Acting acting, @PathVariable String id, @PathVariable Version version) {
        Published published = published(acting, id, version);
        byte[] canonical = CanonicalJson.of(published.playbook().tree()).getBytes(StandardCharsets.UTF_8);
        return tagged(published).contentType(MediaType.APPLICATION_JSON).body(canonical);
    }

    @GetMapping("/playbooks/{id}/versions/{version:\\d+\\.\\d+\\.\\d+}/bundle")
    ResponseEntity<byte[]> bundle(Acting acting, @PathVariable String id, @PathVariable Version version) {
        Published published = published(acting, id, version);
        String file = published.about().playbook() + "-" + published.about().version() + ".zhagen";
        return tagged(published)
                .contentType(ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(Bundles.bytes(published.bundle()));
    }

    @PostMapping("/playbooks/{id}/versions/{version:\\d+\\.\\d+\\.\\d+}/retire")
    VersionJson retire(
            Acting acting, @PathVariable String id, @PathVariable Version version, @RequestBody RetireDraft draft) {
        return VersionJson.of(Answers.value(versions.retire(acting, id, version, draft)));
    }

    @GetMapping("/playbooks/{id}/diff")
    List<DifferenceJson> compare(
            Acting acting, @PathVariable String id, @RequestParam Version from, @RequestParam Version to) {
        return Answers.value(versions.compare(acting, id, from, to)).differences().stream()
                .map(DifferenceJson::of)
                .toList();
    }

    @GetMapping("/playbooks/{id}/lineage")
    LineageJson lineage(Acting acting, @PathVariable String id) {
        Lineage lineage = Answers.value(versions.lineage(acting, id));
        return new LineageJson(
                lineage.playbook(),
                lineage.versions().stream().map(VersionJson::of).toList(),
                lineage.edges().stream().map(EdgeJson::of).toList());
    }

    /** Checks a text as the editor does; nothing is kept. */
    @PostMapping(
            path = "/lint",
            consumes = {"application/yaml", "text/plain"})
    List<FindingJson> lint(Acting acting, @RequestBody String yaml, Locale language) {
        return Answers.value(drafts.check(acting, yaml, new TreeMap<>())).stream()
                .map(finding -> FindingJson.of(finding, language))
                .toList();
    }

    private Published published(Acting acting, String id, Version version) {
        return Answers.value(versions.find(acting, id, version));
    }

    private static ResponseEntity.BodyBuilder tagged(Published published) {
        return ResponseEntity.ok().eTag("\"" + published.about().digest() + "\"");
    }
}
