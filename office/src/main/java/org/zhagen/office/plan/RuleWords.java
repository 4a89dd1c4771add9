package org.zhagen.office.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Parameter;
import org.zhagen.kernel.playbook.Playbook;
import org.zhagen.kernel.playbook.Signal;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.value.ValueType;

/** Conditions in words: {@code site.departments >= 5} is 可联动的部门数不少于5个. */
final class RuleWords {

    private static final Pattern LITERAL = Pattern.compile("(?:percent|money|duration)\\('([^']*)'\\)");
    private static final Pattern AMONG = Pattern.compile("site\\.(\\w+)\\s+in\\s+\\[([^\\]]*)]");
    private static final Pattern CHOSEN = Pattern.compile("site\\.(\\w+)\\s*(==|!=)\\s*'([^']*)'");
    private static final Pattern FLAG = Pattern.compile("site\\.(\\w+)\\s*==\\s*(true|false)");
    private static final Pattern DENIED = Pattern.compile("!\\s*(site|params|observed)\\.(\\w+)");
    private static final Pattern COUNTED = Pattern.compile(
            "(site|params|observed)\\.(\\w+)\\s*(>=|<=|==|!=|>|<)\\s*(-?\\d+(?:\\.\\d+)?)(?=\\s|\\)|$)");
    private static final Pattern NAME = Pattern.compile("(site|params|observed)\\.(\\w+)");
    private static final Pattern UNSAID = Pattern.compile("[A-Za-z_?]{2,}|\\?|\\[");
    private static final List<List<String>> SIGNS = List.of(
            List.of(">=", "不少于"),
            List.of("<=", "不超过"),
            List.of("!=", "不等于"),
            List.of("==", "等于"),
            List.of(">", "大于"),
            List.of("<", "小于"),
            List.of("&&", "，且"),
            List.of("||", "，或"),
            List.of("*", "×"),
            List.of("/", "÷"),
            List.of("+", "＋"));

    private final Dictionary fields;
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();

    RuleWords(Dictionary fields, Playbook playbook) {
        this.fields = fields;
        for (Field field : fields.fields().values()) {
            name("site", field.id(), field.title(), Words.unit(field.unit()));
        }
        for (Parameter parameter : playbook.parameters()) {
            String unit = parameter instanceof Parameter.Quantity quantity ? Words.unit(quantity.unit()) : "";
            name("params", parameter.id(), parameter.title(), unit);
        }
        for (Signal signal : playbook.signals()) {
            signal.inputs().forEach(input -> name("observed", input.id(), input.title(), ""));
        }
    }

    private void name(String root, String id, String title, String unit) {
        String key = root + "." + id.replace('-', '_');
        titles.put(key, title);
        units.put(key, unit.equals("%") ? "" : unit);
    }

    /** The condition in words; empty where it has a part for which there are none. */
    Optional<String> of(String rule) {
        String said = replace(rule, LITERAL, m -> literal(m.group(1)));
        said = replace(said, AMONG, m -> title("site", m.group(1)) + "为" + options(m.group(1), m.group(2)));
        said = replace(
                said,
                CHOSEN,
                m -> title("site", m.group(1))
                        + (m.group(2).equals("==") ? "为" : "不为")
                        + option(m.group(1), m.group(3)));
        said = replace(said, FLAG, m -> flag("site", m.group(1), m.group(2).equals("true")));
        said = replace(said, DENIED, m -> flag(m.group(1), m.group(2), false));
        said = replace(
                said,
                COUNTED,
                m -> title(m.group(1), m.group(2))
                        + m.group(3)
                        + m.group(4)
                        + units.getOrDefault(m.group(1) + "." + m.group(2), ""));
        said = replace(said, NAME, m -> title(m.group(1), m.group(2)));
        for (List<String> sign : SIGNS) {
            said = said.replace(sign.get(0), sign.get(1));
        }
        String words = said.replaceAll("\\s+", "");
        return UNSAID.matcher(words).find() ? Optional.empty() : Optional.of(words);
    }

    private static String replace(String text, Pattern pattern, Function<MatchResult, String> by) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(by.apply(match)));
    }

    private static String literal(String text) {
        String length = Printed.asWritten(text);
        return length == null ? text : length;
    }

    private String title(String root, String name) {
        return titles.getOrDefault(root + "." + name, root + "." + name);
    }

    private String flag(String root, String name, boolean wanted) {
        String title = title(root, name);
        if (wanted) {
            return title;
        }
        return title.startsWith("有") ? "没有" + title.substring(1) : "非“" + title + "”";
    }

    private String options(String name, String list) {
        return Arrays.stream(list.split(","))
                .map(o -> option(name, o.strip().replace("'", "")))
                .collect(Collectors.joining("或"));
    }

    private String option(String name, String option) {
        @Nullable Field field = fields.field(name.replace('_', '-'));
        return field != null && field.type() == ValueType.CHOICE ? field.optionTitle(option) : option;
    }
}
