package org.zhagen.intake;

import java.util.ArrayList;
import java.util.List;
import org.zhagen.kernel.document.Finding;

/** What an uploaded table would do, gathered row by row; and how it is done, once somebody says yes. */
public final class ImportPlan {

    private final ImportCounts.Counter counter = new ImportCounts.Counter();
    private final List<Finding> findings = new ArrayList<>();
    private final List<ImportLine> lines = new ArrayList<>();
    private final Digests digest = new Digests();
    private final List<Runnable> steps = new ArrayList<>();

    /** How many rows are shown one by one. */
    static final int SHOWN = 200;

    /** A row with errors, which is left out. */
    public void bad(List<Finding> about) {
        findings.addAll(about);
        counter.bad++;
    }

    public void unchanged() {
        counter.unchanged++;
    }

    /** What is to be said without a row being bad: about the file, about a column. */
    public void remark(Finding about) {
        findings.add(about);
    }

    /**
     * A row that changes something.
     *
     * @param row as people see it in the file
     * @param written says by its text exactly what would be written
     */
    public void does(int row, ImportLine.Verdict verdict, String what, String detail, Object written) {
        switch (verdict) {
            case ADDED -> counter.added++;
            case CHANGED -> counter.changed++;
            case CLOSED -> counter.closed++;
        }
        if (lines.size() < SHOWN) {
            lines.add(new ImportLine(row, verdict, what, detail));
        }
        digest.add(verdict);
        digest.add(written);
    }

    /** What is done for all rows together, in the order given. */
    public void step(Runnable step) {
        steps.add(step);
    }

    void take() {
        steps.forEach(Runnable::run);
    }

    ImportPreview preview() {
        return new ImportPreview(counter.counts(), findings, lines, digest.hex());
    }
}
