package org.zhagen.adaptation.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zhagen.adaptation.PlanCheck;
import org.zhagen.kernel.adaptation.AdaptationCode;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Tree;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Level;
import org.zhagen.kernel.value.Durations;
import org.zhagen.registry.book.RuleWords;

/** What the check says of a plan, as its pages show it: in words instead of ids, and with a link to the field it is about. */
@Component
class Remarks {

    private static final Pattern TOKEN = Pattern.compile("(?<![\\w./-])[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?![\\w./-])");
    private static final Pattern TIME = Pattern.compile("(?<![\\w.])(?:\\d+[wdhms])+(?!\\w)");
    private static final Pattern PLACE = Pattern.compile("[\\w.-]+\\.yaml:\\d+:\\d+");

    private final PlanWords words;

    Remarks(PlanWords words) {
        this.words = words;
    }

    /**
     * One thing that was found.
     *
     * @param where what it is about, in words; empty for the whole
     * @param href where it can be mended
     */
    record Remark(boolean error, String where, String text, String href) {}

    List<Remark> of(UUID plan, PlanCheck check, Locale language) {
        CheckedPlaybook playbook = check.playbook().playbook();
        Map<String, String> titles = titles(playbook.tree());
        RuleWords rules = new RuleWords(playbook.model(), playbook.vocabulary().fields(), language);
        return check.remarks().stream()
                .map(remark -> new Remark(
                        remark.finding().isError(),
                        where(remark.field(), titles, language),
                        text(
                                remark.finding(),
                                remark.finding().code() == AdaptationCode.SITE_LEVEL ? levels(language) : titles,
                                rules,
                                language),
                        href(plan, remark.field())))
                .sorted((one, other) -> Boolean.compare(other.error(), one.error()))
                .toList();
    }

    private String where(String field, Map<String, String> titles, Locale language) {
        if (field.startsWith("set/")) {
            String id = field.substring(4);
            return words.word("plans.tab.settings", language) + " · " + titles.getOrDefault(id, id);
        }
        if (field.startsWith("changes/")) {
            return words.word("plans.change.number", language, Integer.parseInt(field.substring(8)) + 1);
        }
        return field.equals("variant") ? words.word("plans.variant", language) : "";
    }

    private static String href(UUID plan, String field) {
        String page = "/adaptation/plans/" + plan;
        if (field.startsWith("set/")) {
            return page + "/settings#f-v." + field.substring(4);
        }
        if (field.startsWith("changes/")) {
            return page + "/content#change-" + field.substring(8);
        }
        return field.equals("site") || field.equals("adapts") || field.isEmpty() ? "" : page + "#f-" + field;
    }

    private String text(Finding finding, Map<String, String> titles, RuleWords rules, Locale language) {
        List<String> args = finding.args().stream()
                .map(arg -> plain(arg, titles, rules, language))
                .toList();
        String maybe = finding.maybe();
        String way = maybe == null ? null : plain(maybe, titles, rules, language);
        return new Finding(finding.code(), finding.at(), args, way).message(language);
    }

    private String plain(String text, Map<String, String> titles, RuleWords rules, Locale language) {
        if (text.contains("site.") || text.contains("params.")) {
            return inWords(rules.of(text), titles);
        }
        String named = inWords(text, titles);
        named = PLACE.matcher(named).replaceAll(Matcher.quoteReplacement(words.word("plans.elsewhere", language)));
        return PlanWords.isChinese(language)
                ? TIME.matcher(named)
                        .replaceAll(found -> Matcher.quoteReplacement(Durations.parse(found.group())
                                .map(Durations::chinese)
                                .orElse(found.group())))
                : named;
    }

    /** The levels of regions, whose ids some elements of playbooks have as well. */
    private Map<String, String> levels(Locale language) {
        Map<String, String> levels = new HashMap<>();
        for (Level level : Level.values()) {
            levels.put(Code.kebab(level), words.word("library.level." + Code.kebab(level), language));
        }
        return levels;
    }

    private static String inWords(String text, Map<String, String> titles) {
        String path = text.contains("/") ? text.replace("/", " / ") : text;
        return TOKEN.matcher(path)
                .replaceAll(found -> Matcher.quoteReplacement(titles.getOrDefault(found.group(), found.group())));
    }

    /** Ids of a playbook's elements with what they are called. */
    private Map<String, String> titles(Node.Mapping tree) {
        Map<String, String> titles = new HashMap<>();
        tree.entries().forEach((key, entry) -> collect(entry.value(), titles));
        return titles;
    }

    private void collect(Node node, Map<String, String> titles) {
        switch (node) {
            case Node.Scalar scalar -> {}
            case Node.Listing list -> list.items().forEach(item -> collect(item, titles));
            case Node.Mapping map -> {
                String id = Tree.id(map);
                if (id != null) {
                    titles.putIfAbsent(id, words.title(map));
                }
                map.entries().values().forEach(entry -> collect(entry.value(), titles));
            }
        }
    }
}
