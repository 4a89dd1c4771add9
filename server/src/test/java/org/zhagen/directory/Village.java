package org.zhagen.directory;

import static org.zhagen.access.Outcomes.done;

import java.util.List;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Refusal;
import org.zhagen.identity.As;
import org.zhagen.kernel.document.Finding;

/** What the tests of the directory have in common: a province of their own with somebody who may do all in it. */
final class Village {

    private Village() {}

    /** Opens province, city, county and two townships under a free province code; gives who acts there. */
    static Acting open(Regions regions, String province) {
        Acting acting = everything(province);
        open(regions, acting, province, "试验省" + province);
        open(regions, acting, province + "01", "试验市" + province);
        open(regions, acting, province + "0101", "试验县" + province);
        open(regions, acting, province + "0101101", "东镇");
        open(regions, acting, province + "0101102", "西镇");
        return acting;
    }

    static Acting everything(String prefix) {
        return As.person(prefix, DirectoryPermission.values());
    }

    static Region open(Regions regions, Acting acting, String code, String name) {
        return done(regions.open(acting, new RegionDraft(code, name, "")));
    }

    static Unit unit(Units units, Acting acting, String region, String name) {
        return done(units.open(acting, new UnitDraft(region, "community", name, "", "")));
    }

    static PersonView person(People people, Acting acting, Unit unit, String name, String phone) {
        return done(people.open(
                acting,
                new PersonDraft(name, phone, ""),
                new PositionDraft(unit.id().toString(), "书记", "2026-01-05")));
    }

    /** The codes of what is wrong, in order. */
    static List<String> wrong(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("done: " + done.value());
            case Outcome.Refused<?> refused ->
                switch (refused.why()) {
                    case Refusal.Invalid(List<Finding> findings) ->
                        findings.stream().map(finding -> finding.code().id()).toList();
                    case Refusal.NotNow(Finding finding) ->
                        List.of(finding.code().id());
                    case Refusal other -> List.of(other.getClass().getSimpleName());
                };
        };
    }
}
