package org.zhagen.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.access.Outcome;
import org.zhagen.access.Refusal;
import org.zhagen.access.Text;
import org.zhagen.kernel.document.Finding;

/** What was sent in the field {@code photos} along with a form. A file that can't be taken does not undo what the form said. */
public final class SentPhotos {

    private static final String FIELD = "photos";

    private SentPhotos() {}

    /** How a room attaches a file to what the form was about. */
    @FunctionalInterface
    public interface Taking {
        Outcome<?> take(String name, InputStream content);
    }

    public static boolean any(MultiValueMap<String, MultipartFile> sent) {
        return !chosen(sent).isEmpty();
    }

    /**
     * Attaches them, once what the form said is kept, and says on the next page which could not be, and why.
     *
     * @param most so many of one form
     * @param warning key of what is said then; {0} names the files
     */
    public static void attach(
            MultiValueMap<String, MultipartFile> sent,
            int most,
            Taking taking,
            String warning,
            Locale language,
            RedirectAttributes redirect) {
        List<String> wrong = new ArrayList<>();
        List<MultipartFile> chosen = chosen(sent);
        for (MultipartFile file : chosen.stream().limit(most).toList()) {
            if (taken(file, taking) instanceof Outcome.Refused<?>(Refusal why)) {
                wrong.add(name(file) + reason(why, language));
            }
        }
        chosen.stream().skip(most).forEach(file -> wrong.add(name(file)));
        if (!wrong.isEmpty()) {
            Flash.warn(redirect, warning, String.join("; ", wrong));
        }
    }

    private static List<MultipartFile> chosen(MultiValueMap<String, MultipartFile> sent) {
        return sent.getOrDefault(FIELD, List.of()).stream()
                .filter(file -> !file.isEmpty())
                .toList();
    }

    private static Outcome<?> taken(MultipartFile file, Taking taking) {
        try (InputStream content = file.getInputStream()) {
            return taking.take(name(file), content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String name(MultipartFile file) {
        return Text.of(file.getOriginalFilename());
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
