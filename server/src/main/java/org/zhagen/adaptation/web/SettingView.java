package org.zhagen.adaptation.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhagen.adaptation.PlanCheck;
import org.zhagen.adaptation.PlanEdit;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.Parameter;
import org.zhagen.kernel.value.Durations;
import org.zhagen.kernel.value.ValueType;
import org.zhagen.registry.book.Book;
import org.zhagen.web.Choice;

/**
 * A parameter with what the site sets.
 *
 * @param control {@code number}, {@code choose} or {@code text}
 * @param limits between which values; empty where there are none
 * @param standard what holds when the site sets nothing, in words
 * @param value as the form shows it; empty where the standard holds
 * @param now what it comes to here, in words
 * @param set whether the site sets it
 */
record SettingView(
        String id,
        String title,
        String control,
        String unit,
        String guidance,
        String limits,
        String standard,
        String value,
        String reason,
        String now,
        boolean set,
        List<Choice> options) {

    private static final Pattern BARE = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    /** All parameters; {@code given} are the texts of a form, and null where the plan's own are shown. */
    static List<SettingView> of(
            PlanCheck check,
            Adaptation adaptation,
            @Nullable Map<String, String> given,
            PlanWords words,
            Locale language) {
        Book book = new Book(check.playbook().playbook(), language);
        Map<String, Object> values =
                PlanTrees.checked(check).settings(check.site().values());
        return book.settings().stream()
                .map(setting -> {
                    Parameter parameter = setting.parameter();
                    Node own = adaptation.set().get(parameter.id());
                    String value = given == null
                            ? shown(parameter.type(), own, language)
                            : given.getOrDefault("v." + parameter.id(), "");
                    String reason = given == null ? reason(own) : given.getOrDefault("r." + parameter.id(), "");
                    return new SettingView(
                            parameter.id(),
                            parameter.title(),
                            control(parameter),
                            unit(parameter, setting.unit()),
                            Objects.requireNonNullElse(parameter.guidance(), ""),
                            limits(setting, words, language),
                            standard(setting),
                            value,
                            reason,
                            words.value(values.get(parameter.id()), setting.unit(), language),
                            own != null,
                            options(parameter, words, language));
                })
                .toList();
    }

    private static String limits(Book.Setting setting, PlanWords words, Locale language) {
        String least = setting.least();
        String most = setting.most();
        String unit = setting.unit().isEmpty() ? "" : " " + setting.unit();
        if (least.isEmpty() && most.isEmpty()) {
            return "";
        }
        return least.isEmpty()
                ? words.word("plans.limit.most", language, most + unit)
                : most.isEmpty()
                        ? words.word("plans.limit.least", language, least + unit)
                        : words.word("plans.limit.between", language, least, most + unit);
    }

    /** A plain number is shown with its unit; a rule or a share speaks for itself. */
    private static String standard(Book.Setting setting) {
        boolean plain =
                BARE.matcher(setting.standard()).matches() && !setting.unit().isEmpty();
        return plain ? setting.standard() + " " + setting.unit() : setting.standard();
    }

    private static String control(Parameter parameter) {
        return switch (parameter.type()) {
            case FLAG, CHOICE -> "choose";
            case COUNT, NUMBER, PERCENT -> "number";
            case MONEY, DURATION, TEXT -> "text";
        };
    }

    private static String unit(Parameter parameter, String unit) {
        return parameter.type() == ValueType.PERCENT ? "%" : unit;
    }

    private static List<Choice> options(Parameter parameter, PlanWords words, Locale language) {
        return switch (parameter) {
            case Parameter.Choice choice ->
                choice.options().stream()
                        .map(option -> new Choice(option, option))
                        .toList();
            case Parameter.Flag flag ->
                List.of(
                        new Choice("true", words.word("plans.flag.true", language)),
                        new Choice("false", words.word("plans.flag.false", language)));
            default -> List.of();
        };
    }

    /** What a site set, as people write it: 3小时 instead of 3h, 30 in a field that stands before a percent sign. */
    private static String shown(ValueType type, @Nullable Node own, Locale language) {
        String text = text(own);
        if (type == ValueType.DURATION && PlanWords.isChinese(language)) {
            return Durations.parse(text).map(Durations::chinese).orElse(text);
        }
        return type == ValueType.PERCENT && text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
    }

    private static String text(@Nullable Node own) {
        Node value = own instanceof Node.Mapping map ? map.get("to") : own;
        return value instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    private static String reason(@Nullable Node own) {
        return own instanceof Node.Mapping map ? Objects.requireNonNullElse(map.text("reason"), "") : "";
    }

    /** The edits that a form asks for: only what is different. */
    static List<PlanEdit> edits(PlanCheck check, Adaptation adaptation, Map<String, String> given) {
        return check.playbook().playbook().model().parameters().stream()
                .flatMap(parameter -> {
                    Node own = adaptation.set().get(parameter.id());
                    String value = written(parameter.type(), given.getOrDefault("v." + parameter.id(), ""));
                    String reason =
                            given.getOrDefault("r." + parameter.id(), "").strip();
                    if (!given.containsKey("v." + parameter.id())
                            || (value.equals(text(own)) && (own == null || reason.equals(reason(own))))) {
                        return Stream.<PlanEdit>empty();
                    }
                    return Stream.of(
                            value.isEmpty()
                                    ? new PlanEdit.UnsetParameter(parameter.id())
                                    : new PlanEdit.SetParameter(parameter.id(), value, reason));
                })
                .toList();
    }

    /** What a plan would say after edits of its parameters, with reasons that are still missing left out. */
    static Node.Mapping tried(Adaptation adaptation, List<PlanEdit> edits) {
        Node.Mapping document = adaptation.document();
        Place at = document.at();
        Node.Mapping set =
                document.get("set") instanceof Node.Mapping known ? known : (Node.Mapping) Node.of(Map.of(), at);
        for (PlanEdit edit : edits) {
            set = switch (edit) {
                case PlanEdit.SetParameter(String parameter, String value, String reason) ->
                    set.with(parameter, Node.of(scalar(value), at));
                case PlanEdit.UnsetParameter(String parameter) -> set.without(parameter);
                default -> set;
            };
        }
        return document.with("set", set);
    }

    private static Object scalar(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> text.matches("[+-]?\\d{1,15}") ? (Object) Long.parseLong(text) : text;
        };
    }

    /** A text as playbooks spell it. */
    static String written(ValueType type, String given) {
        String text = given.strip();
        return switch (type) {
            case PERCENT -> BARE.matcher(text).matches() ? text + "%" : text;
            case DURATION -> time(text);
            default -> text;
        };
    }

    /** 1小时30分钟 as 1h30m; anything else as it is. */
    static String time(String text) {
        String plain = text.replaceAll("\\s", "")
                .replace("个", "")
                .replace("小时", "h")
                .replace("分钟", "m")
                .replaceAll("[周星期]+", "w")
                .replaceAll("[天日]", "d")
                .replace("时", "h")
                .replace("分", "m")
                .replace("秒", "s");
        return Durations.parse(plain).isPresent() ? plain : text;
    }
}
