package org.zhagen.files.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.files.Attachment;
import org.zhagen.files.AttachmentList;
import org.zhagen.files.Files;
import org.zhagen.files.Subject;
import org.zhagen.web.Answers;

/** Attachments for programs. */
@RestController
@RequestMapping("/api/v1/files")
class FileApi {

    private final Files files;

    FileApi(Files files) {
        this.files = files;
    }

    @GetMapping
    List<AttachmentJson> list(Acting acting, @RequestParam String kind, @RequestParam String subject) {
        Outcome<AttachmentList> list =
                Subject.isSubject(kind, subject) ? files.list(acting, new Subject(kind, subject)) : Outcome.missing();
        return Answers.value(list).files().stream().map(AttachmentJson::of).toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AttachmentJson> attach(Acting acting, @ModelAttribute FileForm form) {
        Attachment attachment = Answers.value(form.attach(acting, files));
        return ResponseEntity.created(URI.create("/api/v1/files/" + attachment.id()))
                .body(AttachmentJson.of(attachment));
    }

    @GetMapping("/{id}")
    ResponseEntity<Resource> open(Acting acting, @PathVariable UUID id) {
        return ContentAnswer.of(Answers.value(files.open(acting, id)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(Acting acting, @PathVariable UUID id) {
        Answers.value(files.detach(acting, id));
    }
}
