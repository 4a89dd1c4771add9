package org.zhagen.intake.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhagen.access.Acting;
import org.zhagen.access.Text;
import org.zhagen.intake.ImportCounts;
import org.zhagen.intake.ImportSummary;
import org.zhagen.intake.ImportView;
import org.zhagen.intake.Imports;
import org.zhagen.web.Answers;

/** Imports for programs: upload, read what would be done, take over with the digest of that. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportApi {

    private static final int FLAWS = 1_000;

    private final Imports imports;

    ImportApi(Imports imports) {
        this.imports = imports;
    }

    /**
     * What an uploaded table would do.
     *
     * @param flaws the first thousand
     */
    record PreviewJson(
            UUID id, String table, String fileName, ImportCounts counts, int flawed, List<Flaw> flaws, String digest) {

        static PreviewJson of(ImportView view, Locale language) {
            return new PreviewJson(
                    view.summary().id(),
                    view.summary().kind(),
                    view.summary().fileName(),
                    view.preview().counts(),
                    view.preview().findings().size(),
                    view.preview().findings().stream()
                            .limit(FLAWS)
                            .map(finding -> Flaw.of(finding, language))
                            .toList(),
                    view.preview().digest());
        }
    }

    /** Which preview is taken over. */
    record TakingOver(String digest) {}

    @GetMapping
    List<ImportSummary> list(Acting acting) {
        return Answers.value(imports.list(acting));
    }

    @PostMapping
    ResponseEntity<PreviewJson> upload(
            Acting acting, @RequestParam String table, @RequestParam MultipartFile file, Locale language)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        ImportView view = Answers.value(imports.upload(acting, table, name, file.getBytes()));
        return ResponseEntity.created(
                        URI.create("/api/v1/imports/" + view.summary().id()))
                .body(PreviewJson.of(view, language));
    }

    @GetMapping("/{id}")
    PreviewJson find(Acting acting, @PathVariable UUID id, Locale language) {
        return PreviewJson.of(Answers.value(imports.find(acting, id)), language);
    }

    @PostMapping("/{id}/take-over")
    ImportSummary takeOver(Acting acting, @PathVariable UUID id, @RequestBody TakingOver taking) {
        return Answers.value(imports.takeOver(acting, id, Text.of(taking.digest())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Acting acting, @PathVariable UUID id) {
        Answers.value(imports.discard(acting, id));
    }
}
