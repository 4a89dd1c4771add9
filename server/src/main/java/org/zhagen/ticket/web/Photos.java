package org.zhagen.ticket.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.files.AttachmentList;
import org.zhagen.files.Files;
import org.zhagen.files.StoredContent;
import org.zhagen.files.Subject;
import org.zhagen.web.SentPhotos;

/** Attaches what was sent along with a form to its ticket, once that is kept. */
@Component
class Photos {

    /** So many of one form; more are attached on the page of the ticket. */
    private static final int MOST = 9;

    private final Files files;

    Photos(Files files) {
        this.files = files;
    }

    void attach(
            Acting acting,
            UUID ticket,
            MultiValueMap<String, MultipartFile> sent,
            Locale language,
            RedirectAttributes redirect) {
        Subject subject = subject(ticket);
        SentPhotos.attach(
                sent,
                MOST,
                (name, content) -> files.attach(acting, subject, name, content),
                "ticket.photos.wrong",
                language,
                redirect);
    }

    /** What was attached to the ticket because of which one was raised belongs to that one too, as far as there is room. */
    void copy(Acting acting, @Nullable UUID from, UUID into) {
        if (from == null
                || !(files.list(acting, subject(from)) instanceof Outcome.Done<AttachmentList>(AttachmentList all))) {
            return;
        }
        all.files().stream().limit(MOST).forEach(each -> {
            if (files.open(acting, each.id()) instanceof Outcome.Done<StoredContent>(StoredContent content)) {
                try (InputStream stream = content.getInputStream()) {
                    files.attach(acting, subject(into), each.name(), stream);
                } catch (IOException fault) {
                    throw new UncheckedIOException(fault);
                }
            }
        });
    }

    private static Subject subject(UUID ticket) {
        return new Subject("ticket", ticket.toString());
    }
}
