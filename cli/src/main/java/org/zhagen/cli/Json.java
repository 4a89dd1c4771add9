package org.zhagen.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.adaptation.EffectivePlan;
import org.zhagen.kernel.adaptation.Frame;
import org.zhagen.kernel.adaptation.Upgrade;
import org.zhagen.kernel.document.CanonicalJson;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.TreeDiff;
import org.zhagen.kernel.fit.Cost;
import org.zhagen.kernel.fit.Fit;
import org.zhagen.kernel.fit.PreconditionState;
import org.zhagen.kernel.value.Values;

/** The machine output; its names are a contract. */
final class Json {

    private Json() {}

    static String print(Map<String, ?> value) {
        return CanonicalJson.pretty(Node.of(value, Place.of(""))).stripTrailing();
    }

    static String print(List<?> value) {
        return CanonicalJson.pretty(Node.of(value, Place.of(""))).stripTrailing();
    }

    static Map<String, @Nullable Object> object(@Nullable Object... pairs) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return object;
    }

    static Map<String, @Nullable Object> fit(Fit fit) {
        return object(
                "code", fit.code(),
                "name", fit.name(),
                "verdict", fit.verdict().id(),
                "score",
                        object(
                                "low",
                                rounded(fit.score().low()),
                                "high",
                                rounded(fit.score().high())),
                "preconditions",
                        fit.preconditions().stream().map(Json::precondition).toList(),
                "variant", fit.variant() == null ? null : fit.variant().id(),
                "resources", fit.resources().stream().map(Json::cost).toList());
    }

    private static Map<String, @Nullable Object> precondition(PreconditionState state) {
        return object(
                "id", state.precondition().id(),
                "state", Code.kebab(state.state()),
                "need", Code.kebab(state.precondition().need()),
                "remedy", state.precondition().remedy(),
                "unknown-fields", state.unknownFields());
    }

    private static Map<String, @Nullable Object> cost(Cost cost) {
        Object amount = cost.amount();
        return object(
                "id", cost.resource().id(),
                "title", cost.resource().title(),
                "kind", Code.kebab(cost.resource().kind()),
                "amount", amount == null || amount instanceof Number ? amount : Values.print(amount),
                "unit", cost.resource().unit(),
                "unknown-fields", cost.unknownFields());
    }

    static Map<String, @Nullable Object> finding(Finding finding, Console console) {
        return object(
                "file", finding.at().file(),
                "line", finding.at().line(),
                "column", finding.at().column(),
                "code", finding.code().id(),
                "severity", Code.kebab(finding.code().severity()),
                "message", finding.message(console.locale()));
    }

    static List<Map<String, @Nullable Object>> findings(List<Finding> findings, Console console) {
        return findings.stream().map(f -> finding(f, console)).toList();
    }

    static Map<String, @Nullable Object> plan(EffectivePlan plan) {
        Map<String, @Nullable Object> settings = new LinkedHashMap<>();
        plan.settings().forEach((id, value) -> settings.put(id, Values.print(value)));
        return object(
                "playbook", plan.plan().name(),
                "digest", plan.digest(),
                "site", object("code", plan.site().code(), "name", plan.site().name()),
                "variant", plan.variant() == null ? null : plan.variant().id(),
                "settings", settings,
                "plan", plan.plan().tree());
    }

    static Map<String, @Nullable Object> frame(Frame frame) {
        return object(
                "goal", frame.goal(),
                "decided-by", frame.decidedBy(),
                "decided", frame.decided() == null ? null : Code.kebab(frame.decided()),
                "modifications",
                        frame.modifications().stream().map(Json::modification).toList());
    }

    private static Map<String, @Nullable Object> modification(Frame.Modification m) {
        return object(
                "at", m.at().toString(),
                "what", Code.kebab(m.what()),
                "nature", Code.kebab(m.nature()),
                "fidelity-consistent", m.consistent(),
                "reason", m.reason(),
                "origin", m.origin(),
                "before", m.before(),
                "after", m.after());
    }

    static Map<String, @Nullable Object> fidelity(EffectivePlan plan) {
        return object(
                "score", rounded(plan.fidelity().score()),
                "core", rounded(plan.fidelity().core()),
                "steps", rounded(plan.fidelity().steps()));
    }

    static Map<String, @Nullable Object> upgrade(Upgrade upgrade, Console console) {
        return object(
                "clean", upgrade.clean(),
                "adaptation", upgrade.adaptation(),
                "carried",
                        upgrade.carried().stream().map(d -> d.at().toString()).toList(),
                "dropped", upgrade.dropped().stream().map(Object::toString).toList(),
                "conflicts",
                        upgrade.conflicts().stream()
                                .map(c -> object(
                                        "at", c.at().toString(),
                                        "base", c.base(),
                                        "upstream", c.upstream(),
                                        "site", c.site()))
                                .toList(),
                "findings", findings(upgrade.findings(), console));
    }

    /** The same names when there is no upgrade, because something that was given can't be used. */
    static Map<String, @Nullable Object> noUpgrade(List<Finding> findings, Console console) {
        return object(
                "clean", false,
                "adaptation", null,
                "carried", List.of(),
                "dropped", List.of(),
                "conflicts", List.of(),
                "findings", findings(findings, console));
    }

    static Map<String, @Nullable Object> difference(TreeDiff.Difference difference) {
        return object(
                "at", difference.at().toString(),
                "kind", Code.kebab(difference.kind()),
                "before", difference.before(),
                "after", difference.after());
    }

    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
