package org.zhagen.kernel.burden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.FormField;

/**
 * The reporting burden (填报负担) of a playbook or plan:
 *
 * <pre>
 * monthly = Σ over lines of minutes each time · times a month
 * form    = Σ over fields of the minutes of their kind; a field that need not be filled in counts from 0 to its minutes
 * </pre>
 *
 * The times a month come from the rhythm that the playbook gives; for matters, entries and decisions it gives none, so their
 * number is unknown unless the caller knows it. What a tool, a procedure, a survey or a register delivers asks nobody anything.
 * Minutes by kind are a convention of ours. The work itself (steps, meetings, visits) is not counted.
 */
public record Burden(List<BurdenLine> lines) {

    public Burden {
        lines = List.copyOf(lines);
    }

    /**
     * The burden at a site.
     *
     * @param site the site's values; samples of surveys may depend on them
     * @param timesAMonth how many matters of a procedure ({@code procedures/<id>}), answers to a survey that follows events
     *     ({@code surveys/<id>}), entries ({@code points/earn/<id>}) or decisions ({@code deliberation}) a month has, where known
     */
    public static Burden of(CheckedPlaybook plan, Map<String, Object> site, Map<TreePath, Double> timesAMonth) {
        return new BurdenReader(plan, plan.bindings(site), timesAMonth).read();
    }

    /** What it takes to fill in a field of a kind, by our convention. */
    public static double minutes(FormField.Kind kind) {
        return Convention.field(kind);
    }

    /** All of a month. */
    public Minutes monthly() {
        return lines.stream().map(BurdenLine::monthly).reduce(Minutes.NONE, Minutes::plus);
    }

    /**
     * What falls on each of those who are asked, in the order of the lines. Where one of several may have to do it, each of them
     * has from none to all of it; the parts then add up to bounds that are wider than those of {@link #monthly}.
     */
    public SequencedMap<String, Minutes> monthlyByWho() {
        SequencedMap<String, Minutes> sums = new LinkedHashMap<>();
        for (BurdenLine line : lines) {
            Minutes share =
                    line.who().size() == 1 ? line.monthly() : line.monthly().perhaps();
            line.who().forEach(who -> sums.merge(who, share, Minutes::plus));
        }
        return sums;
    }

    /** What one matter of a procedure asks of all who have to do with it, from its opening to its end. */
    public Minutes perMatter(String procedure) {
        TreePath at = TreePath.of("procedures").child(procedure);
        return lines.stream()
                .filter(line -> line.at().within(at))
                .map(BurdenLine::each)
                .reduce(Minutes.NONE, Minutes::plus);
    }

    /** The lines that fall on somebody, or may. */
    public List<BurdenLine> of(String who) {
        return lines.stream().filter(line -> line.who().contains(who)).toList();
    }
}
