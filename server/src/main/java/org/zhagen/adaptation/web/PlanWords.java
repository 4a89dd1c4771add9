package org.zhagen.adaptation.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.burden.BurdenLine;
import org.zhagen.kernel.burden.Minutes;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Playbook;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.value.Durations;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Percent;
import org.zhagen.registry.book.RuleWords;

/** What is in plans, in the words of a language: values with their units, addresses, people. */
@Component("planWords")
class PlanWords {

    private static final Set<String> TIMES = Set.of("starts", "takes", "within", "expires", "publicity", "after");
    private static final Set<String> RULES = Set.of("rule", "when", "default", "to", "amount", "min", "max");
    private static final Pattern RULE = Pattern.compile("\\b(site|params|observed)\\.");
    private static final Set<String> ROLES = Set.of("owner", "by", "confirmed-by", "otherwise");

    private final MessageSource words;

    PlanWords(MessageSource words) {
        this.words = words;
    }

    static boolean isChinese(Locale language) {
        return !language.getLanguage().equals("en");
    }

    String word(String key, Locale language, Object... values) {
        return Objects.requireNonNull(words.getMessage(key, values, key, language));
    }

    private String wordOr(String key, String otherwise, Locale language) {
        return Objects.requireNonNull(words.getMessage(key, null, otherwise, language));
    }

    /** A value with its unit; the word for unknown where there is none. */
    String value(@Nullable Object value, String unit, Locale language) {
        return switch (value) {
            case null -> word("plans.unknown", language);
            case Duration time -> time(time, language);
            case Money money -> isChinese(language) ? money.toString() : "¥" + number(money.fen() / 100.0);
            case Percent percent -> percent.toString();
            case Boolean flag -> word("plans.flag." + flag, language);
            case Number number -> number(number) + (unit.isEmpty() ? "" : " " + unit);
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining("、"));
            case Node node -> node(node, language);
            default -> String.valueOf(value);
        };
    }

    /** A value of a profile field. */
    String field(Field field, @Nullable Object value, Locale language) {
        if (value instanceof String option && !field.options().isEmpty()) {
            return isChinese(language) ? field.optionTitle(option) : option.replace('-', ' ');
        }
        String unit = field.unit();
        return value(value, unit == null ? "" : wordOr("assessment.unit." + unit, unit, language), language);
    }

    String title(Field field, Locale language) {
        return isChinese(language) ? field.title() : field.titleEn();
    }

    String titleWithUnit(Field field, Locale language) {
        String unit = field.unit();
        String title = title(field, language);
        return unit == null
                ? title
                : word("plans.with-unit", language, title, wordOr("assessment.unit." + unit, unit, language));
    }

    String time(Duration time, Locale language) {
        return isChinese(language) ? Durations.chinese(time) : Durations.print(time);
    }

    private static String number(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    /** Minutes between bounds; never zero where nothing is known. */
    String minutes(Minutes minutes, Locale language) {
        Double most = minutes.high();
        if (most == null) {
            return minutes.low() == 0
                    ? word("plans.unknown", language)
                    : word("plans.minutes.at-least", language, rounded(minutes.low()));
        }
        return minutes.isExact()
                ? word("plans.minutes", language, rounded(most))
                : word("plans.minutes.between", language, rounded(minutes.low()), rounded(most));
    }

    private static String rounded(double minutes) {
        return new BigDecimal(minutes)
                .setScale(minutes < 10 ? 1 : 0, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Whoever acts: a role by its title, or the words that stand for nobody in particular. */
    String who(String who, Playbook playbook, Locale language) {
        return playbook.roles().stream()
                .filter(role -> role.id().equals(who))
                .map(role -> role.title())
                .findFirst()
                .orElseGet(() -> wordOr("plans.who." + who, BurdenLine.NOT_SAID.equals(who) ? "—" : who, language));
    }

    /** What a key of a playbook is called. */
    String key(String key, Locale language) {
        return wordOr("plans.key." + key, wordOr("library.key." + key, key, language), language);
    }

    /** A word to choose, such as the phase of a step. */
    String option(String key, String option, Locale language) {
        return wordOr(
                "plans.option." + key + "." + option,
                wordOr("library.option." + key + "." + option, option, language),
                language);
    }

    /** What a part of a playbook is called. */
    String part(String key, Locale language) {
        return wordOr("plans.part." + key, wordOr("library.part." + key, key(key, language), language), language);
    }

    /** An address in words: 步骤 · 制定清单 · 做到什么程度. Ids become the titles that they have in one of the trees. */
    String address(TreePath at, Locale language, Node... trees) {
        if (at.isRoot()) {
            return word("plans.whole", language);
        }
        StringBuilder text = new StringBuilder(part(at.first(), language));
        TreePath path = new TreePath(List.of(at.first()));
        for (String segment : at.segments().subList(1, at.segments().size())) {
            path = path.child(segment);
            String title = title(path, trees);
            String words = title == null ? key(segment, language) : title;
            text.append(" · ").append(words);
        }
        return text.toString();
    }

    private static @Nullable String title(TreePath at, Node... trees) {
        for (Node tree : trees) {
            if (at.in(tree) instanceof Node.Mapping map && Tree.id(map) != null) {
                for (String key : List.of("title", "body", "says", "ask", "because", "audience", "do", "for")) {
                    String text = map.text(key);
                    if (text != null && !text.isBlank()) {
                        return text;
                    }
                }
                return Tree.id(map);
            }
        }
        return null;
    }

    /** What an element is called; its id where it has no name. */
    String title(Node element) {
        String title = title(new TreePath(List.of()), element);
        return title == null ? "" : title;
    }

    /** What stands at a key, as people read it. */
    String said(String key, @Nullable Node value, CheckedPlaybook checked, Locale language) {
        Playbook playbook = checked.model();
        return switch (value) {
            case null -> "—";
            case Node.Scalar scalar
            when RULES.contains(key) && RULE.matcher(scalar.text()).find() ->
                new RuleWords(playbook, checked.vocabulary().fields(), language).of(scalar.text());
            case Node.Scalar scalar when ROLES.contains(key) -> who(scalar.text(), playbook, language);
            case Node.Scalar scalar
            when TIMES.contains(key) ->
                Durations.parse(scalar.text()).map(time -> time(time, language)).orElse(scalar.text());
            case Node.Scalar scalar when scalar.value() instanceof Boolean flag -> word("plans.flag." + flag, language);
            case Node.Scalar scalar when key.equals("default") -> node(scalar, language);
            case Node.Scalar scalar -> option(key, scalar.text(), language);
            case Node.Listing list
            when key.equals("opened-by") || key.equals("alert") ->
                list.items().stream()
                        .map(item -> item instanceof Node.Scalar one ? who(one.text(), playbook, language) : "")
                        .collect(Collectors.joining("、"));
            case Node.Listing list
            when key.equals("after") ->
                list.items().stream()
                        .map(item -> item instanceof Node.Scalar one ? step(one.text(), playbook) : "")
                        .collect(Collectors.joining("、"));
            default -> node(value, language);
        };
    }

    private static String step(String id, Playbook playbook) {
        return playbook.steps().stream()
                .filter(step -> step.id().equals(id))
                .map(step -> step.title())
                .findFirst()
                .orElse(id);
    }

    /** Anything larger, on one line: the names of what is in it. */
    String node(@Nullable Node node, Locale language) {
        return switch (node) {
            case null -> "—";
            case Node.Scalar scalar when scalar.value() instanceof Boolean flag -> word("plans.flag." + flag, language);
            case Node.Scalar scalar ->
                Durations.parse(scalar.text())
                        .filter(time -> isChinese(language) && scalar.text().matches("(\\d+[wdhms])+"))
                        .map(Durations::chinese)
                        .orElse(scalar.text());
            case Node.Listing list ->
                list.items().isEmpty()
                        ? "—"
                        : list.items().stream()
                                .map(item -> node(item, language))
                                .collect(Collectors.joining("、"));
            case Node.Mapping map -> mapping(map, language);
        };
    }

    private String mapping(Node.Mapping map, Locale language) {
        String title = title(map);
        String action = map.text("do");
        if (!title.isEmpty()) {
            return action == null || action.equals(title) ? title : title + "：" + action;
        }
        return map.entries().entrySet().stream()
                .map(entry -> key(entry.getKey(), language) + " "
                        + node(entry.getValue().value(), language))
                .collect(Collectors.joining("，"));
    }
}
