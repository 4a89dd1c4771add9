package org.zhagen.adaptation.web;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhagen.adaptation.PlanCheck;
import org.zhagen.kernel.burden.Burden;
import org.zhagen.kernel.burden.BurdenLine;
import org.zhagen.kernel.burden.Minutes;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Playbook;
import org.zhagen.kernel.playbook.Procedure;

/** How much of people's time goes into forms, reports and surveys: of the playbook and of the plan, by role, line by line. */
@Component
class BurdenView {

    private static final String RATE = "m.";

    private final PlanWords words;

    BurdenView(PlanWords words) {
        this.words = words;
    }

    /**
     * The burden of a plan beside that of the playbook.
     *
     * @param more {@code more}, {@code less}, {@code same}, or {@code unknown} where the bounds don't tell
     * @param rates how many matters a month people said that there are
     */
    record View(String original, String adapted, String more, List<Role> roles, List<Line> lines, List<Rate> rates) {}

    record Role(String who, String original, String adapted, boolean same) {}

    /**
     * Where minutes come from.
     *
     * @param origin id of the kind of line
     * @param free whether nobody is asked
     */
    record Line(
            String origin,
            String title,
            String who,
            int fields,
            String every,
            String each,
            String monthly,
            boolean free) {}

    /**
     * A procedure and how many matters of it a month has.
     *
     * @param value as typed; empty for unknown
     */
    record Rate(String name, String title, String value, String perMatter) {}

    /** How many matters a month has, from the address: {@code m.<procedure>=20}. */
    Map<TreePath, Double> rates(Map<String, String> asked) {
        Map<TreePath, Double> rates = new HashMap<>();
        asked.forEach((name, text) -> {
            if (name.startsWith(RATE) && text.strip().matches("\\d{1,6}(\\.\\d{1,2})?")) {
                rates.put(TreePath.of("procedures").child(name.substring(RATE.length())), Double.valueOf(text.strip()));
            }
        });
        return rates;
    }

    View of(PlanCheck check, Map<TreePath, Double> rates, Locale language) {
        CheckedPlaybook plan = PlanTrees.checked(check);
        Burden before = Burden.of(check.playbook().playbook(), check.site().values(), rates);
        Burden after = Burden.of(plan, check.site().values(), rates);
        Playbook model = plan.model();
        return new View(
                words.minutes(before.monthly(), language),
                words.minutes(after.monthly(), language),
                compared(before.monthly(), after.monthly()),
                roles(before, after, model, language),
                after.lines().stream()
                        .sorted((one, other) -> Boolean.compare(
                                one.each().isNone(), other.each().isNone()))
                        .map(line -> line(line, model, language))
                        .toList(),
                model.procedures().stream()
                        .filter(procedure -> !after.perMatter(procedure.id()).isNone())
                        .map(procedure -> rate(procedure, after, rates, language))
                        .toList());
    }

    private Rate rate(Procedure procedure, Burden burden, Map<TreePath, Double> rates, Locale language) {
        Double known = rates.get(TreePath.of("procedures").child(procedure.id()));
        String value = known == null ? "" : known == Math.rint(known) ? String.valueOf(known.longValue()) : "" + known;
        return new Rate(
                RATE + procedure.id(),
                procedure.title(),
                value,
                words.minutes(burden.perMatter(procedure.id()), language));
    }

    private static String compared(Minutes before, Minutes after) {
        if (before.equals(after) && before.high() != null) {
            return "same";
        }
        Double most = before.high();
        Double least = after.high();
        if (most != null && after.low() > most) {
            return "more";
        }
        return least != null && least < before.low() ? "less" : "unknown";
    }

    private List<Role> roles(Burden before, Burden after, Playbook model, Locale language) {
        Map<String, Minutes> old = before.monthlyByWho();
        Map<String, Minutes> now = after.monthlyByWho();
        Set<String> everybody = new LinkedHashSet<>(now.keySet());
        everybody.addAll(old.keySet());
        return everybody.stream()
                .map(who -> {
                    Minutes was = old.getOrDefault(who, Minutes.NONE);
                    Minutes is = now.getOrDefault(who, Minutes.NONE);
                    return new Role(
                            words.who(who, model, language),
                            words.minutes(was, language),
                            words.minutes(is, language),
                            was.equals(is));
                })
                .toList();
    }

    private Line line(BurdenLine line, Playbook model, Locale language) {
        return new Line(
                Code.kebab(line.kind()),
                line.title(),
                String.join(
                        "、",
                        line.who().stream()
                                .map(who -> words.who(who, model, language))
                                .toList()),
                line.fields(),
                Code.kebab(line.every()),
                words.minutes(line.each(), language),
                words.minutes(line.monthly(), language),
                line.each().isNone());
    }
}
