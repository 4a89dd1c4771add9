package org.zhagen.adaptation.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.adaptation.PlanEditing;
import org.zhagen.adaptation.PlanPapers;
import org.zhagen.web.Answers;
import org.zhagen.web.IfMatch;

/** What is written in plans, and their documents, for programs. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
class PlanContentApi {

    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

    private final PlanEditing editing;
    private final PlanPapers papers;

    PlanContentApi(PlanEditing editing, PlanPapers papers) {
        this.editing = editing;
        this.papers = papers;
    }

    /** A plan after an edit, and what is to be said of it. */
    record EditedJson(PlanJson plan, PlanJson.CheckJson check) {
        static EditedJson of(PlanEditing.Edited edited, Locale language) {
            return new EditedJson(PlanJson.of(edited.plan()), PlanJson.CheckJson.of(edited.check(), language));
        }
    }

    @GetMapping("/check")
    PlanJson.CheckJson check(Acting acting, @PathVariable UUID id, Locale language) {
        return PlanJson.CheckJson.of(Answers.value(editing.open(acting, id)).check(), language);
    }

    @PostMapping("/edits")
    ResponseEntity<EditedJson> edit(
            Acting acting, @PathVariable UUID id, IfMatch seen, @RequestBody EditJson edit, Locale language) {
        return edited(Answers.value(editing.edit(acting, id, seen.version(), edit.edit())), language);
    }

    /** What the check would say after an edit; nothing is kept. */
    @PostMapping("/edits/preview")
    PlanJson.CheckJson preview(Acting acting, @PathVariable UUID id, @RequestBody EditJson edit, Locale language) {
        return PlanJson.CheckJson.of(Answers.value(editing.preview(acting, id, edit.edit())), language);
    }

    /** The plan in the format of the command line. */
    @GetMapping("/adaptation.yaml")
    ResponseEntity<String> exported(Acting acting, @PathVariable UUID id) {
        return ResponseEntity.ok().contentType(YAML).body(Answers.value(editing.exported(acting, id)));
    }

    @PutMapping(
            path = "/adaptation.yaml",
            consumes = {"application/yaml", "text/plain"})
    ResponseEntity<EditedJson> replace(
            Acting acting, @PathVariable UUID id, IfMatch seen, @RequestBody String yaml, Locale language) {
        return edited(Answers.value(editing.replace(acting, id, seen.version(), yaml)), language);
    }

    /** The names of the documents. */
    @GetMapping("/documents")
    List<String> documents(Acting acting, @PathVariable UUID id) {
        return Answers.value(papers.names(acting, id));
    }

    @GetMapping("/documents/{name}")
    ResponseEntity<byte[]> document(Acting acting, @PathVariable UUID id, @PathVariable String name) {
        return download(Answers.value(papers.one(acting, id, name)));
    }

    @GetMapping("/documents.zip")
    ResponseEntity<byte[]> all(Acting acting, @PathVariable UUID id) {
        return download(Answers.value(papers.all(acting, id)));
    }

    /** A file that a browser saves under its name. */
    static ResponseEntity<byte[]> download(PlanPapers.Paper paper) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(paper.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(paper.content());
    }

    private static ResponseEntity<EditedJson> edited(PlanEditing.Edited edited, Locale language) {
        return Answers.versioned(EditedJson.of(edited, language), edited.plan().version());
    }
}
