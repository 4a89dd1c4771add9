package org.zhagen.registry.book;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.burden.Burden;
import org.zhagen.kernel.burden.BurdenLine;
import org.zhagen.kernel.burden.Minutes;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Evidence;
import org.zhagen.kernel.playbook.Indicator;
import org.zhagen.kernel.playbook.Parameter;
import org.zhagen.kernel.playbook.Phase;
import org.zhagen.kernel.playbook.Playbook;
import org.zhagen.kernel.playbook.Role;
import org.zhagen.kernel.playbook.SharedIndicators;
import org.zhagen.kernel.playbook.Step;

/** What a reader wants to know of a playbook and its text does not say in so many words. */
public final class Book {

    private final CheckedPlaybook checked;
    private final Playbook playbook;
    private final RuleWords words;
    private final boolean chinese;
    private final Burden burden;

    public Book(CheckedPlaybook checked, Locale language) {
        this.checked = checked;
        this.playbook = checked.model();
        this.words = new RuleWords(playbook, checked.vocabulary().fields(), language);
        this.chinese = !language.getLanguage().equals("en");
        this.burden = Burden.of(checked, Map.of(), Map.of());
    }

    public Playbook playbook() {
        return playbook;
    }

    /** Rules in words. */
    public RuleWords words() {
        return words;
    }

    /**
     * What a site may set.
     *
     * @param least empty where there is no limit
     * @param most empty where there is no limit
     * @param options empty unless one is to be chosen
     */
    public record Setting(
            Parameter parameter, String standard, String least, String most, String unit, List<String> options) {}

    public List<Setting> settings() {
        return playbook.parameters().stream().map(this::setting).toList();
    }

    private Setting setting(Parameter parameter) {
        String standard = words.of(parameter.standard());
        return switch (parameter) {
            case Parameter.Quantity quantity ->
                new Setting(
                        parameter,
                        standard,
                        quantity.min() == null ? "" : words.length(quantity.least()),
                        quantity.max() == null ? "" : words.length(quantity.most()),
                        Objects.requireNonNullElse(quantity.unit(), ""),
                        List.of());
            case Parameter.Choice choice -> new Setting(parameter, standard, "", "", "", choice.options());
            case Parameter.Flag flag -> new Setting(parameter, flag(standard), "", "", "", List.of());
            case Parameter.Words text -> new Setting(parameter, standard, "", "", "", List.of());
        };
    }

    private String flag(String standard) {
        return switch (standard) {
            case "true" -> chinese ? "是" : "yes";
            case "false" -> chinese ? "否" : "no";
            default -> standard;
        };
    }

    /**
     * The steps of one phase.
     *
     * @param phase its id
     */
    public record Chapter(String phase, List<Work> works) {}

    /**
     * A step in time.
     *
     * @param from days from the start of the plan
     * @param days how long it takes
     * @param x where its bar begins, in thousandths of the whole plan
     * @param width of its bar, in the same
     */
    public record Work(Step step, String owner, long from, long days, long x, long width) {}

    public List<Chapter> chapters() {
        long whole = Math.max(
                1,
                playbook.steps().stream()
                        .mapToLong(step -> step.starts().plus(step.takes()).toDays())
                        .max()
                        .orElse(1));
        return Arrays.stream(Phase.values())
                .map(phase -> new Chapter(
                        Code.kebab(phase),
                        playbook.steps().stream()
                                .filter(step -> step.phase() == phase)
                                .map(step -> work(step, whole))
                                .toList()))
                .filter(chapter -> !chapter.works().isEmpty())
                .toList();
    }

    private Work work(Step step, long whole) {
        long from = step.starts().toDays();
        long days = Math.max(1, step.takes().toDays());
        return new Work(step, role(step.owner()), from, days, from * 1000 / whole, Math.max(6, days * 1000 / whole));
    }

    /** The title of a role, or the id where there is none. */
    public String role(String id) {
        return playbook.roles().stream()
                .filter(role -> role.id().equals(id))
                .map(Role::title)
                .findFirst()
                .orElse(id);
    }

    /**
     * Somebody who acts.
     *
     * @param steps how many steps they answer for
     * @param minutes a month for figures that are asked of them
     */
    public record Actor(Role role, long steps, long minutes) {}

    public List<Actor> actors() {
        return playbook.roles().stream()
                .map(role -> new Actor(
                        role,
                        playbook.steps().stream()
                                .filter(step -> step.owner().equals(role.id()))
                                .count(),
                        minutes(line -> line.who().contains(role.id()))))
                .toList();
    }

    /** Minutes a month that all figures take which are asked of somebody, by the kernel's reckoning; what has no rhythm is left out. */
    public long minutes() {
        return minutes(line -> true);
    }

    /** What else is filled in depends on the site, so a book without a site counts the figures alone. */
    private long minutes(Predicate<BurdenLine> which) {
        return Math.round(burden.lines().stream()
                .filter(line -> line.kind() == BurdenLine.Kind.INDICATOR)
                .filter(which)
                .map(BurdenLine::monthly)
                .reduce(Minutes.NONE, Minutes::plus)
                .low());
    }

    /**
     * How one knows.
     *
     * @param from {@code computed}, {@code survey}, {@code register} or {@code reported}
     * @param who the register, or who reports; empty where it is computed
     * @param minutes that one report takes; 0 where nobody is asked
     */
    public record Measure(
            Indicator indicator,
            String title,
            String kind,
            String unit,
            String target,
            String meaning,
            String from,
            String who,
            int minutes) {}

    public List<Measure> measures() {
        return playbook.indicators().stream().map(this::measure).toList();
    }

    private Measure measure(Indicator indicator) {
        SharedIndicators.Shared shared = checked.vocabulary().indicators().get(indicator.id());
        Indicator.Kind kind = indicator.kind() != null || shared == null ? indicator.kind() : shared.kind();
        String meaning = indicator.meaning() != null || shared == null ? indicator.meaning() : shared.meaning();
        String unit = indicator.unit() != null || shared == null ? indicator.unit() : shared.unit();
        return new Measure(
                indicator,
                title(indicator.id()),
                kind == null ? "outcome" : Code.kebab(kind),
                Objects.requireNonNullElse(unit, ""),
                indicator.target() == null ? "" : words.of(Objects.requireNonNull(indicator.target())),
                Objects.requireNonNullElse(meaning, ""),
                from(indicator.from()),
                who(indicator.from()),
                indicator.from() instanceof Indicator.Origin.Reported reported ? reported.minutes() : 0);
    }

    private static String from(Indicator.Origin origin) {
        return switch (origin) {
            case Indicator.Origin.FromProcedure ignored -> "computed";
            case Indicator.Origin.FromTool ignored -> "computed";
            case Indicator.Origin.FromSurvey ignored -> "survey";
            case Indicator.Origin.FromRegister ignored -> "register";
            case Indicator.Origin.Reported ignored -> "reported";
        };
    }

    private static String who(Indicator.Origin origin) {
        return switch (origin) {
            case Indicator.Origin.FromRegister register -> register.register();
            case Indicator.Origin.Reported reported -> reported.reported();
            default -> "";
        };
    }

    /** What an indicator is called. */
    public String title(String indicator) {
        SharedIndicators.Shared shared = checked.vocabulary().indicators().get(indicator);
        String own = playbook.indicators().stream()
                .filter(one -> one.id().equals(indicator))
                .map(Indicator::title)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (own != null) {
            return own;
        }
        return shared == null ? indicator : chinese ? shared.title() : shared.titleEn();
    }

    /**
     * Something that is known.
     *
     * @param figures as the source prints them
     * @param design id of how it is known
     */
    public record Proof(Evidence evidence, String title, String figures, String design) {}

    /** The strongest first. */
    public List<Proof> proofs() {
        List<Proof> proofs = new ArrayList<>();
        playbook.evidence().stream()
                .sorted((a, b) -> b.design().compareTo(a.design()))
                .forEach(one ->
                        proofs.add(new Proof(one, title(one.indicator()), figures(one), Code.kebab(one.design()))));
        return proofs;
    }

    private static String figures(Evidence evidence) {
        if (evidence.change() != null) {
            String change = String.valueOf(evidence.change());
            return change.startsWith("-") || change.startsWith("−") ? change : "+" + change;
        }
        return number(evidence.before()) + " → " + number(evidence.after());
    }

    private static String number(@Nullable Double value) {
        if (value == null) {
            return "?";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf(value.longValue())
                : value.toString();
    }

    /** How long the whole of it takes, in days. */
    public long days() {
        return playbook.steps().stream()
                .map(step -> step.starts().plus(step.takes()))
                .max(Duration::compareTo)
                .map(Duration::toDays)
                .orElse(0L);
    }
}
