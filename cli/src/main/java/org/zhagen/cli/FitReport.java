package org.zhagen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.fit.Cost;
import org.zhagen.kernel.fit.Fit;
import org.zhagen.kernel.fit.Gower;
import org.zhagen.kernel.fit.PreconditionState;
import org.zhagen.kernel.fit.Verdict;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.rule.Truth;
import org.zhagen.kernel.site.Profile;

/** Fits as people read them: how many sites of each verdict, then the sites with their score as a bar. */
final class FitReport {

    private static final int BAR = 20;

    /** As many sites as a person looks through. */
    static final int MOST = 40;

    private final Console console;
    private final CheckedPlaybook playbook;
    private final Wording wording;

    FitReport(Console console, CheckedPlaybook playbook) {
        this.console = console;
        this.playbook = playbook;
        this.wording = new Wording(console);
    }

    /** Where it was run before, at sites most alike. */
    record Neighbours(Profile site, List<Gower.Neighbour> nearest, SitesFile experience) {

        static Neighbours of(Profile site, List<Gower.Neighbour> nearest, SitesFile experience) {
            return new Neighbours(site, nearest, experience);
        }

        private @Nullable String outcome(Gower.Neighbour neighbour) {
            return experience.outcomes().get(experience.profiles().indexOf(neighbour.site()));
        }

        List<Map<String, @Nullable Object>> json() {
            return nearest.stream()
                    .map(n -> Json.object(
                            "code", n.site().code(),
                            "name", n.site().name(),
                            "distance", Json.rounded(n.distance()),
                            "outcome", outcome(n)))
                    .toList();
        }
    }

    /**
     * Prints a table of sites.
     *
     * @param counts how many of all sites have each verdict
     * @param fits the first of them, {@link #MOST} at most
     */
    void print(Map<Verdict, Integer> counts, List<Fit> fits, Set<String> notes, boolean inDetail) {
        String note = notes.isEmpty()
                ? ""
                : console.say("（" + String.join("；", notes) + "）", " (" + String.join("; ", notes) + ")");
        console.print(playbook.model().title() + " " + playbook.name() + note);
        if (inDetail) {
            fits.forEach(this::detail);
            return;
        }
        int sites = counts.values().stream().mapToInt(Integer::intValue).sum();
        summary(counts, sites);
        TextColumns columns = new TextColumns();
        fits.forEach(fit -> columns.row(
                fit.code(), fit.name(), wording.word(fit.verdict()), bar(fit), interval(fit), lacking(fit)));
        console.print("");
        columns.print(console);
        int more = sites - fits.size();
        if (more > 0) {
            console.print(
                    console.say("… 另有 " + more + " 地；全部结果请加 --json。", "… and " + more + " more; use --json for all."));
        }
    }

    private void summary(Map<Verdict, Integer> counts, int sites) {
        TextColumns columns = new TextColumns();
        counts.forEach((verdict, count) -> columns.row(
                "  " + wording.word(verdict),
                String.valueOf(count),
                "█".repeat(Math.max(1, Math.round(30f * count / sites)))));
        columns.print(console);
    }

    private void detail(Fit fit) {
        console.print(fit.code() + " " + fit.name() + "  " + wording.word(fit.verdict()) + "  " + bar(fit) + " "
                + interval(fit));
        if (fit.variant() != null) {
            console.print(console.say("变体：", "variant: ") + fit.variant().title() + " ("
                    + fit.variant().id() + ")");
        }
        console.print(console.say("前提条件", "preconditions"));
        for (PreconditionState state : fit.preconditions()) {
            Precondition precondition = state.precondition();
            console.print("  " + mark(state.state()) + " " + precondition.id() + ": " + precondition.because());
            if (state.state() == Truth.FALSE && precondition.remedy() != null) {
                console.print("      → " + precondition.remedy());
            }
            if (state.state() == Truth.UNKNOWN) {
                console.print("      ? " + String.join(console.say("、", ", "), titles(state.unknownFields())));
            }
        }
        console.print(console.say("资源", "resources"));
        for (Cost cost : fit.resources()) {
            Object amount = cost.amount();
            String text = amount == null
                    ? console.say("待查：", "unknown: ")
                            + String.join(console.say("、", ", "), titles(cost.unknownFields()))
                    : wording.amount(amount, cost.resource().unit());
            console.print("  " + cost.resource().title() + "  " + text);
        }
    }

    void neighbours(Neighbours neighbours) {
        console.print(
                console.say("与 ", "most like ") + neighbours.site().name() + console.say(" 最相似的已实施地区", ", run before"));
        for (Gower.Neighbour near : neighbours.nearest()) {
            String outcome = neighbours.outcome(near);
            console.print("  " + near.site().name() + "  "
                    + console.say("差异 ", "distance ") + Json.rounded(near.distance()) + "  "
                    + (outcome == null ? "" : outcome));
        }
    }

    private List<String> titles(List<String> fields) {
        List<String> titles = new ArrayList<>();
        for (String id : fields) {
            var field = playbook.vocabulary().fields().field(id);
            titles.add(field == null ? id : console.say(field.title(), field.titleEn()));
        }
        return titles;
    }

    private String lacking(Fit fit) {
        return String.join(
                " ",
                fit.preconditions().stream()
                        .filter(s -> s.state() != Truth.TRUE)
                        .map(s -> mark(s.state()) + s.precondition().id())
                        .toList());
    }

    private static String mark(Truth state) {
        return switch (state) {
            case TRUE -> "✓";
            case FALSE -> "✗";
            case UNKNOWN -> "?";
        };
    }

    private static String bar(Fit fit) {
        int low = (int) Math.round(fit.score().low() * BAR);
        int high = (int) Math.round(fit.score().high() * BAR);
        return "█".repeat(low) + "▒".repeat(high - low) + "·".repeat(BAR - high);
    }

    private static String interval(Fit fit) {
        long low = Math.round(fit.score().low() * 100);
        long high = Math.round(fit.score().high() * 100);
        return low == high ? low + "%" : low + "–" + high + "%";
    }
}
