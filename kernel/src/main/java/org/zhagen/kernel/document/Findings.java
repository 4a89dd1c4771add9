package org.zhagen.kernel.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers findings while a document is read, so that one pass can report them all. */
public final class Findings {

    /** More than this help nobody; the rest is cut. Warnings and errors are counted apart, lest an error go unseen. */
    private static final int MOST = 1000;

    private final List<Finding> list = new ArrayList<>();
    private int errors;

    public void add(Code code, Place at, Object... args) {
        add(Finding.of(code, at, args));
    }

    /** Adds a finding with a concrete way out (null for none). */
    public void addMaybe(Code code, Place at, @Nullable String maybe, Object... args) {
        add(Finding.of(code, at, args).maybe(maybe));
    }

    public void add(Finding finding) {
        int count = finding.isError() ? errors : list.size() - errors;
        if (count < MOST && !list.contains(finding)) {
            list.add(finding);
            errors += finding.isError() ? 1 : 0;
        }
    }

    public void addAll(Iterable<Finding> findings) {
        findings.forEach(this::add);
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    /** All findings by file, line and column. */
    public List<Finding> sorted() {
        return list.stream()
                .sorted(Comparator.comparing((Finding f) -> f.at().file())
                        .thenComparingInt(f -> f.at().line())
                        .thenComparingInt(f -> f.at().column()))
                .toList();
    }
}
