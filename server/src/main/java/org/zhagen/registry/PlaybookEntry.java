package org.zhagen.registry;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.playbook.Evidence;
import org.zhagen.kernel.playbook.Playbook;

/** What the library knows of a published playbook: all sentences that people may remember of it. */
final class PlaybookEntry {

    private PlaybookEntry() {}

    /**
     * @param zone in which the day of publication is meant
     */
    static LibraryEntry of(PlaybookVersion version, CheckedPlaybook checked, ZoneId zone) {
        Playbook playbook = checked.model();
        return new LibraryEntry(
                LibraryEntry.Kind.PLAYBOOK,
                playbook.id(),
                playbook.title(),
                playbook.summary(),
                playbook.problem(),
                joined(actions(playbook)),
                joined(rest(playbook)),
                playbook.topics(),
                playbook.levels(),
                version.region(),
                version.owner(),
                strength(playbook),
                LocalDate.ofInstant(version.published(), zone),
                "/library/playbooks/" + playbook.id());
    }

    /** The design of the best evidence. */
    static @Nullable Design strength(Playbook playbook) {
        return playbook.evidence().stream()
                .map(Evidence::design)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<String> actions(Playbook playbook) {
        List<String> lines = new ArrayList<>();
        playbook.steps().forEach(step -> lines.add(step.title() + "：" + step.action()));
        playbook.procedures().forEach(procedure -> lines.add(procedure.title()));
        return lines;
    }

    private static List<String> rest(Playbook playbook) {
        List<@Nullable String> lines = new ArrayList<>();
        lines.add(playbook.id());
        playbook.core().forEach(core -> lines.addAll(List.of(core.title(), core.why())));
        playbook.bottomLines().forEach(line -> lines.add(line.says()));
        playbook.parameters().forEach(parameter -> lines.add(parameter.title()));
        playbook.preconditions().forEach(need -> {
            lines.add(need.because());
            lines.add(need.remedy());
        });
        playbook.resources().forEach(resource -> lines.add(resource.title()));
        playbook.roles().forEach(role -> lines.addAll(List.of(role.title(), role.duty())));
        playbook.indicators().forEach(indicator -> lines.add(indicator.title()));
        playbook.evidence().forEach(evidence -> {
            lines.add(evidence.site());
            lines.add(evidence.note());
        });
        playbook.risks().forEach(risk -> lines.addAll(List.of(risk.title(), risk.answer())));
        playbook.faq().forEach(faq -> lines.addAll(List.of(faq.ask(), faq.answer())));
        playbook.variants().forEach(variant -> lines.add(variant.title()));
        playbook.sources().forEach(source -> lines.add(source.title()));
        return lines.stream()
                .flatMap(Stream::ofNullable)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines);
    }
}
