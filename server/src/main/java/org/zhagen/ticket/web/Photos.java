package org.zhagen.ticket.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Refusal;
import org.zhagen.access.Text;
import org.zhagen.files.Attachment;
import org.zhagen.files.Files;
import org.zhagen.files.Subject;
import org.zhagen.kernel.document.Finding;
import org.zhagen.web.Flash;

/** Attaches what was sent along with a form to its ticket, once that is kept. A file that can't be taken does not undo the rest. */
@Component
class Photos {

    static final String FIELD = "photos";

    /** So many of one form; more are attached on the page of the ticket. */
    private static final int MOST = 9;

    private final Files files;

    Photos(Files files) {
        this.files = files;
    }

    static boolean any(MultiValueMap<String, MultipartFile> sent) {
        return !chosen(sent).isEmpty();
    }

    /** Says on the next page what could not be attached, and why. */
    void attach(
            Acting acting,
            UUID ticket,
            MultiValueMap<String, MultipartFile> sent,
            Locale language,
            RedirectAttributes redirect) {
        List<String> wrong = new ArrayList<>();
        for (MultipartFile file : chosen(sent).stream().limit(MOST).toList()) {
            if (kept(acting, ticket, file) instanceof Outcome.Refused<Attachment>(Refusal why)) {
                wrong.add(Text.of(file.getOriginalFilename()) + reason(why, language));
            }
        }
        if (!wrong.isEmpty()) {
            Flash.warn(redirect, "ticket.photos.wrong", String.join("; ", wrong));
        }
    }

    private static List<MultipartFile> chosen(MultiValueMap<String, MultipartFile> sent) {
        return sent.getOrDefault(FIELD, List.of()).stream()
                .filter(file -> !file.isEmpty())
                .toList();
    }

    private Outcome<Attachment> kept(Acting acting, UUID ticket, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return files.attach(
                    acting, new Subject("ticket", ticket.toString()), Text.of(file.getOriginalFilename()), content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String reason(Refusal why, Locale language) {
        return switch (why) {
            case Refusal.Invalid(List<Finding> findings) ->
                " " + findings.getFirst().message(language);
            case Refusal.NotNow(Finding finding) -> " " + finding.message(language);
            default -> "";
        };
    }
}
