package org.zhagen.ticket.web;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Acting;
import org.zhagen.files.Files;
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
        Subject subject = new Subject("ticket", ticket.toString());
        SentPhotos.attach(
                sent,
                MOST,
                (name, content) -> files.attach(acting, subject, name, content),
                "ticket.photos.wrong",
                language,
                redirect);
    }
}
