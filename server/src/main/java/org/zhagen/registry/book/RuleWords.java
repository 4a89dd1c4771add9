package org.zhagen.registry.book;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhagen.kernel.playbook.Parameter;
import org.zhagen.kernel.playbook.Playbook;
import org.zhagen.kernel.playbook.RuleText;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.value.Durations;

/**
 * Rules in words. It is a help for readers and no translation: names become titles, signs become the usual ones; the rule
 * itself stands beside it.
 */
public final class RuleWords {

    private static final Pattern NAME = Pattern.compile("\\b(site|params)\\.([a-z][a-z0-9_]*)");
    private static final Pattern LITERAL = Pattern.compile("\\b(?:duration|money|percent)\\('([^']*)'\\)");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern ONE_OF = Pattern.compile("(\\S+) in \\[([^\\]]*)]");
    private static final Pattern CHOICE = Pattern.compile("^\\s*([^?]+?)\\s*\\?\\s*([^?:]+?)\\s*:\\s*([^?:]+?)\\s*$");
    private static final Pattern LENGTH = Pattern.compile("^\\d+[smhdw]$|^(\\d+[smhdw]){2,}$");

    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, String> options = new TreeMap<>();
    private final boolean chinese;

    public RuleWords(Playbook playbook, Dictionary dictionary, Locale language) {
        this.chinese = !language.getLanguage().equals("en");
        for (Field field : dictionary.fields().values()) {
            names.put("site." + field.id().replace('-', '_'), chinese ? field.title() : field.titleEn());
            field.options().forEach(option -> options.putIfAbsent(option.id(), option.title()));
        }
        for (Parameter parameter : playbook.parameters()) {
            names.put("params." + parameter.id().replace('-', '_'), parameter.title());
        }
    }

    /** A rule or value as people would say it. */
    public String of(RuleText rule) {
        return of(rule.source());
    }

    /** The same for a rule that stands nowhere in a file, such as one quoted in a finding. */
    public String of(String rule) {
        Matcher choice = CHOICE.matcher(rule);
        if (choice.matches()) {
            String pattern = chinese ? "若%s，则%s，否则%s" : "if %s then %s else %s";
            return pattern.formatted(plain(choice.group(1)), plain(choice.group(2)), plain(choice.group(3)));
        }
        return plain(rule);
    }

    private String plain(String rule) {
        String text = LITERAL.matcher(rule).replaceAll(found -> quoted(found.group(1)));
        text = QUOTED.matcher(text).replaceAll(found -> quoted(options.getOrDefault(found.group(1), found.group(1))));
        text = NAME.matcher(text).replaceAll(this::name);
        return signs(text.strip().replaceAll("\\s+", " "));
    }

    private static String oneOf(String name, String list) {
        return Matcher.quoteReplacement(name + "为" + list.replaceAll(",\\s*", "或"));
    }

    private String name(MatchResult found) {
        return Matcher.quoteReplacement(names.getOrDefault(found.group(), found.group()));
    }

    private String quoted(String text) {
        return Matcher.quoteReplacement(length(text));
    }

    /** 4h as 4小时; anything else as it is. */
    public String length(String text) {
        return chinese && LENGTH.matcher(text).matches()
                ? Durations.parse(text)
                        .map((Duration time) -> Durations.chinese(time))
                        .orElse(text)
                : text;
    }

    private String signs(String given) {
        String text =
                chinese ? ONE_OF.matcher(given).replaceAll(found -> oneOf(found.group(1), found.group(2))) : given;
        String and = chinese ? "，且" : " and ";
        String or = chinese ? "，或" : " or ";
        String not = chinese ? "不是：" : "not ";
        return length(text.replace(" && ", and)
                .replace(" || ", or)
                .replace(">=", "≥")
                .replace("<=", "≤")
                .replace("==", "=")
                .replace("!=", "≠")
                .replace("!", not)
                .replace(" * ", " × ")
                .replace(" / ", " ÷ "));
    }
}
