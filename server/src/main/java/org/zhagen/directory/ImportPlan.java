package org.zhagen.directory;

import java.util.ArrayList;
import java.util.List;
import org.zhagen.kernel.document.Finding;

/** What an uploaded table would do, gathered row by row; and how it is done, once somebody says yes. */
final class ImportPlan {

    private final ImportCounts.Counter counter = new ImportCounts.Counter();
    private final List<Finding> findings = new ArrayList<>();
    private final List<ImportLine> lines = new ArrayList<>();
    private final Digests digest = new Digests();
    private final List<Runnable> steps = new ArrayList<>();

    /** How many rows are shown one by one. */
    static final int SHOWN = 200;

    ImportPlan(List<Finding> aboutTheFile) {
        findings.addAll(aboutTheFile);
    }

    void bad(List<Finding> about) {
        findings.addAll(about);
        counter.bad++;
    }

    void unchanged() {
        counter.unchanged++;
    }

    /** A row that changes something. */
    void does(ImportRow row, ImportLine.Verdict verdict, String what, String detail, Object written) {
        switch (verdict) {
            case ADDED -> counter.added++;
            case CHANGED -> counter.changed++;
            case CLOSED -> counter.closed++;
        }
        if (lines.size() < SHOWN) {
            lines.add(new ImportLine(row.number(), verdict, what, detail));
        }
        digest.add(verdict);
        digest.add(written);
    }

    /** What is done for all rows together, in the order given. */
    void step(Runnable step) {
        steps.add(step);
    }

    void take() {
        steps.forEach(Runnable::run);
    }

    ImportPreview preview() {
        return new ImportPreview(counter.counts(), findings, lines, digest.hex());
    }
}
