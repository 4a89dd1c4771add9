package org.zhagen.web;

import java.util.List;
import java.util.Locale;
import org.zhagen.access.Outcome;
import org.zhagen.access.Refusal;
import org.zhagen.kernel.document.Finding;

/** What is wrong with a form, for its page: in words, beside the field it is about. */
public record Problems(List<Line> lines) {

    public static final Problems NONE = new Problems(List.of());

    /**
     * One thing that is wrong.
     *
     * @param at the name of the field; empty when it is about the whole
     * @param text what is wrong and a way out
     */
    public record Line(String at, String code, String text) {}

    public static Problems of(List<Finding> findings, Locale language) {
        return new Problems(findings.stream()
                .map(finding -> new Line(finding.at().toString(), finding.code().id(), finding.message(language)))
                .toList());
    }

    /** What a form page shows again with the person's own words; every other refusal goes to a page that says no. */
    public static Problems of(Outcome.Refused<?> refused, Locale language) {
        return switch (refused.why()) {
            case Refusal.Invalid(List<Finding> findings) -> of(findings, language);
            case Refusal.NotNow(Finding finding) -> of(List.of(finding), language);
            case Refusal other -> throw new NoException(other);
        };
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public boolean has(String field) {
        return lines.stream().anyMatch(line -> line.at.equals(field));
    }

    public List<Line> at(String field) {
        return lines.stream().filter(line -> line.at.equals(field)).toList();
    }
}
