package org.zhagen.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Outcome;
import org.zhagen.access.Refusal;
import org.zhagen.access.Text;
import org.zhagen.files.Attachment;
import org.zhagen.kernel.document.Finding;
import org.zhagen.portal.Tracking;
import org.zhagen.web.Flash;

/** Attaches what was sent along with a form of a resident, once the words are kept. A file that can't be taken does not undo them. */
@Component
class PortalPhotos {

    private static final String FIELD = "photos";

    /** So many of one form. */
    private static final int MOST = 6;

    private final Tracking tracking;

    PortalPhotos(Tracking tracking) {
        this.tracking = tracking;
    }

    static boolean any(MultiValueMap<String, MultipartFile> sent) {
        return !chosen(sent).isEmpty();
    }

    /** Says on the next page what could not be attached, and why. */
    void attach(
            String code,
            String address,
            MultiValueMap<String, MultipartFile> sent,
            Locale language,
            RedirectAttributes redirect) {
        List<String> wrong = new ArrayList<>();
        List<MultipartFile> chosen = chosen(sent);
        for (MultipartFile file : chosen.stream().limit(MOST).toList()) {
            if (kept(code, address, file) instanceof Outcome.Refused<Attachment>(Refusal why)) {
                wrong.add(Text.of(file.getOriginalFilename()) + reason(why, language));
            }
        }
        chosen.stream().skip(MOST).forEach(file -> wrong.add(Text.of(file.getOriginalFilename())));
        if (!wrong.isEmpty()) {
            Flash.warn(redirect, "portal.photos.wrong", String.join("; ", wrong));
        }
    }

    private static List<MultipartFile> chosen(MultiValueMap<String, MultipartFile> sent) {
        return sent.getOrDefault(FIELD, List.of()).stream()
                .filter(file -> !file.isEmpty())
                .toList();
    }

    private Outcome<Attachment> kept(String code, String address, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return tracking.attach(code, address, Text.of(file.getOriginalFilename()), content);
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
