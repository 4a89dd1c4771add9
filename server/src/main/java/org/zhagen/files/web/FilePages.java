package org.zhagen.files.web;

import java.net.URI;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.zhagen.access.Acting;
import org.zhagen.files.Attachment;
import org.zhagen.files.Files;
import org.zhagen.web.Answers;
import org.zhagen.web.Flash;
import org.zhagen.web.Pages;
import org.zhagen.web.WayBack;

/** What the page part {@code files/attachments} leads to. */
@Pages
@RequestMapping("/files")
class FilePages {

    private final Files files;

    FilePages(Files files) {
        this.files = files;
    }

    @GetMapping("/{id}")
    ResponseEntity<Resource> open(Acting acting, @PathVariable UUID id) {
        return ContentAnswer.of(Answers.value(files.open(acting, id)));
    }

    @PostMapping
    RedirectView attach(
            Acting acting, FileForm form, @RequestParam(defaultValue = "/") String back, RedirectAttributes redirect) {
        Attachment attachment = Answers.value(form.attach(acting, files));
        Flash.done(redirect, "files.attached", attachment.name());
        return to(back);
    }

    @PostMapping("/{id}/detach")
    RedirectView detach(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "/") String back,
            RedirectAttributes redirect) {
        Attachment attachment = Answers.value(files.detach(acting, id));
        Flash.done(redirect, "files.detached", attachment.name());
        return to(back);
    }

    private static RedirectView to(String back) {
        URI page = WayBack.to(back);
        RedirectView view = new RedirectView(page.toString());
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
