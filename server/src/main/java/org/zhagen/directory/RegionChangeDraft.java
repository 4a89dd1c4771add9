package org.zhagen.directory;

import java.util.List;
import org.zhagen.access.Text;

/**
 * A change of regions as somebody wrote it down, nothing of it checked yet.
 *
 * @param kind {@code merge}, {@code split}, {@code renumber}, {@code rename} or {@code close}
 * @param effective the first day on which it holds, such as 2026-11-22
 * @param from codes, one a line; a name may follow each
 * @param to a code and, where it is new, its name, one a line; for {@code renumber} in the order of {@code from}
 * @param document number of the document that ordered it; may be empty
 */
public record RegionChangeDraft(String kind, String effective, String from, String to, String reason, String document) {

    public RegionChangeDraft {
        kind = Text.of(kind);
        effective = Text.of(effective);
        from = Text.of(from);
        to = Text.of(to);
        reason = Text.of(reason);
        document = Text.of(document);
    }

    public static RegionChangeDraft rename(
            Region region, String name, String effective, String reason, String document) {
        String code = region.code().digits();
        return new RegionChangeDraft("rename", effective, code, code + " " + name, reason, document);
    }

    List<String> fromLines() {
        return lines(from);
    }

    List<String> toLines() {
        return lines(to);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
