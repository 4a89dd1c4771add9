package org.zhagen.adaptation.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.adaptation.GroundChange;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.TreeDiff;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.Parameter;
import org.zhagen.kernel.playbook.Playbook;
import org.zhagen.kernel.playbook.Resource;

/** What changes on the ground, in words. */
@Component
class GroundWords {

    private final PlanWords words;

    GroundWords(PlanWords words) {
        this.words = words;
    }

    /**
     * One change.
     *
     * @param topic id of what it is about
     * @param kind {@code added}, {@code removed}, {@code changed} or {@code moved}
     */
    record Line(
            String at,
            String topic,
            String kind,
            String title,
            String aspect,
            String who,
            String before,
            String after) {}

    List<Line> of(List<GroundChange> changes, Playbook playbook, Locale language) {
        return changes.stream().map(change -> line(change, playbook, language)).toList();
    }

    private Line line(GroundChange change, Playbook playbook, Locale language) {
        String unit = unit(change.at(), playbook);
        boolean added = change.kind() == TreeDiff.Kind.ADDED;
        boolean removed = change.kind() == TreeDiff.Kind.REMOVED;
        return new Line(
                change.at().toString(),
                Code.kebab(change.topic()),
                Code.kebab(change.kind()),
                change.title(),
                change.aspect().isEmpty() ? "" : aspect(change.aspect(), language),
                String.join(
                        "、",
                        change.who().stream()
                                .map(who -> words.who(who, playbook, language))
                                .toList()),
                added && change.before() == null ? "—" : said(change, change.before(), unit, language),
                removed && change.after() == null ? "—" : said(change, change.after(), unit, language));
    }

    private String said(GroundChange change, @Nullable Object value, String unit, Locale language) {
        if (value instanceof String text && !change.aspect().isEmpty()) {
            return words.option(change.aspect(), text, language);
        }
        return words.value(value, unit, language);
    }

    private String aspect(String aspect, Locale language) {
        return words.key(aspect.substring(aspect.lastIndexOf('/') + 1), language);
    }

    /** The unit of what stands at an address; empty for none. */
    static String unit(TreePath at, Playbook playbook) {
        String id = at.segments().size() > 1 ? at.segments().get(1) : "";
        return switch (at.first()) {
            case "parameters" ->
                playbook.parameters().stream()
                        .filter(parameter -> parameter.id().equals(id)
                                && parameter instanceof Parameter.Quantity quantity
                                && quantity.unit() != null)
                        .map(parameter -> String.valueOf(((Parameter.Quantity) parameter).unit()))
                        .findFirst()
                        .orElse("");
            case "resources" ->
                playbook.resources().stream()
                        .filter(resource -> resource.id().equals(id))
                        .map(Resource::unit)
                        .findFirst()
                        .orElse("");
            default -> "";
        };
    }
}
