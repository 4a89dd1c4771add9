package org.zhagen.intake;

import java.util.List;
import org.zhagen.kernel.document.Finding;

/**
 * What an uploaded table would do if it were taken over now; nothing of it is done.
 *
 * @param findings all that is wrong, with row and column; rows with errors are left out when the others are taken over
 * @param lines the first rows that change something
 * @param digest names exactly what would be written
 */
public record ImportPreview(ImportCounts counts, List<Finding> findings, List<ImportLine> lines, String digest) {
    public ImportPreview {
        findings = List.copyOf(findings);
        lines = List.copyOf(lines);
    }
}
