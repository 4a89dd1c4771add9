package org.zhagen.kernel.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers findings while a document is read, so that one pass can report them all. */
public final class Findings {

    /** More than this help nobody; the rest is cut, warnings before errors. */
    private static final int MOST = 1000;

    private final List<Finding> list = new ArrayList<>();

    public void add(Code code, Place at, Object... args) {
        add(Finding.of(code, at, args));
    }

    /** Adds a finding with a concrete way out (null for none). */
    public void addMaybe(Code code, Place at, @Nullable String maybe, Object... args) {
        add(Finding.of(code, at, args).maybe(maybe));
    }

    public void add(Finding finding) {
        if (list.contains(finding) || (list.size() >= MOST && !(finding.isError() && dropWarning()))) {
            return;
        }
        list.add(finding);
    }

    /** Makes room by dropping the last warning; false where all are errors. */
    private boolean dropWarning() {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (!list.get(i).isError()) {
                list.remove(i);
                return true;
            }
        }
        return false;
    }

    public void addAll(Iterable<Finding> findings) {
        findings.forEach(this::add);
    }

    public boolean hasErrors() {
        return list.stream().anyMatch(Finding::isError);
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
