package org.zhagen.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.rate.Sample;
import org.zhagen.kernel.rate.Scheme;
import org.zhagen.kernel.site.RegionCode;

/** The front door to how rates are reckoned: versions with the day from which they hold, never backwards. */
@Service
public class Rules {

    private static final double EXACT = 1e-9;

    private final Doors doors;
    private final RuleRows rows;
    private final Audit audit;
    private final ActClock clock;

    Rules(Doors doors, RuleRows rows, Audit audit, ActClock clock) {
        this.doors = doors;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that counted or will count at a place, the nearest place and the latest version first. */
    public Outcome<List<Rule>> list(Acting acting, RegionCode place) {
        return doors.query(acting, ReviewPermission.READ, () -> Outcome.done(rows.upwards(upwards(place))));
    }

    /** The one that counts at a place on a day: of the nearest place that had written one for that day by then. */
    public Rule on(Acting acting, RegionCode place, LocalDate day) {
        return doors.read(acting, () -> rows.upwards(upwards(place))).stream()
                .filter(rule -> !rule.scheme().from().isAfter(day))
                .findFirst()
                .orElseGet(() -> Rule.usual(county(place)));
    }

    /** The same seed for all of a county, so that a street is drawn as its county would draw it. */
    private static String county(RegionCode place) {
        return place.digits().substring(0, Math.min(6, place.digits().length()));
    }

    static List<String> upwards(RegionCode place) {
        List<String> all = new ArrayList<>();
        Optional<RegionCode> next = Optional.of(place);
        while (next.isPresent()) {
            all.add(next.get().digits());
            next = next.get().parent();
        }
        return all;
    }

    /** Writes a new version for the place of whoever acts; it holds from tomorrow at the earliest. */
    public Outcome<Rule> write(Acting acting, RuleDraft draft) {
        return doors.command(acting, ReviewPermission.CONFIGURE, () -> {
            Optional<RegionCode> place = RegionCode.read(acting.jurisdiction().prefix());
            if (place.isEmpty()) {
                return Outcome.notYours(ReviewPermission.CONFIGURE);
            }
            List<Rule> before = rows.upwards(List.of(place.get().digits()));
            Reader reader = new Reader();
            LocalDate from = from(draft, before, reader);
            int version = before.isEmpty() ? 1 : before.getFirst().scheme().version() + 1;
            Scheme scheme = scheme(draft, version, from, reader);
            double share = reader.share("share", draft.share());
            String why = reader.needed("why", draft.why());
            return reader.then(() -> keep(
                    acting,
                    new Rule(
                            place.get().digits(),
                            scheme,
                            new Sample(share, place.get().digits() + "/" + version),
                            why,
                            clock.instant(),
                            acting.name(),
                            acting.office())));
        });
    }

    private LocalDate from(RuleDraft draft, List<Rule> before, Reader reader) {
        LocalDate tomorrow = clock.today().plusDays(1);
        LocalDate earliest = before.stream()
                .map(rule -> rule.scheme().from())
                .filter(day -> !day.isBefore(tomorrow))
                .max(LocalDate::compareTo)
                .orElse(tomorrow);
        if (draft.from().isEmpty()) {
            reader.wrong(ReviewCode.MISSING, "from");
        }
        LocalDate from = reader.day("from", draft.from()).orElse(earliest);
        if (from.isBefore(earliest)) {
            reader.wrong(ReviewCode.DAY_NOT_AHEAD, "from", earliest);
        }
        return from;
    }

    private static Scheme scheme(RuleDraft draft, int version, LocalDate from, Reader reader) {
        double responded = reader.share("responded", draft.responded());
        double solved = reader.share("solved", draft.solved());
        double satisfied = reader.share("satisfied", draft.satisfied());
        List<Double> levels = Stream.of(
                        reader.share("level1", draft.level1()),
                        reader.share("level2", draft.level2()),
                        reader.share("level3", draft.level3()),
                        reader.share("level4", draft.level4()),
                        reader.share("level5", draft.level5()))
                .toList();
        Set<String> exclusions = draft.exclusions().stream()
                .filter(id -> known(id, reader))
                .collect(Collectors.toCollection(TreeSet::new));
        double sum = responded + solved + satisfied;
        if (Math.abs(sum - 1) > EXACT && reader.isRight()) {
            reader.wrong(
                    ReviewCode.WEIGHTS_SUM,
                    "responded",
                    BigDecimal.valueOf(Math.round(sum * 1000), 1)
                            .stripTrailingZeros()
                            .toPlainString());
        }
        if (!levels.equals(levels.stream().sorted().toList())) {
            reader.wrong(ReviewCode.COEFFICIENTS_FALL, "level1");
        }
        return reader.isRight()
                ? new Scheme(version, from, responded, solved, satisfied, levels, exclusions)
                : Scheme.usual(from);
    }

    private static boolean known(String id, Reader reader) {
        boolean known = Code.read(Exclusion.class, id).isPresent();
        if (!known) {
            reader.wrong(ReviewCode.OPTION_UNKNOWN, "exclusions", id);
        }
        return known;
    }

    private Outcome<Rule> keep(Acting acting, Rule rule) {
        if (!rows.insert(acting, rule)) {
            return Outcome.stale();
        }
        audit.record(
                acting,
                Act.done("review.write-rule", Subject.of("review-rule", rule.region(), "三率规则"), rule.region())
                        .with("version", rule.scheme().version())
                        .with("from", rule.scheme().from()));
        return Outcome.done(rule);
    }
}
