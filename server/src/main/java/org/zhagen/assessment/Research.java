package org.zhagen.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.directory.RegionMove;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.work.MatterClosed;
import org.zhagen.work.Matters;
import org.zhagen.work.Subject;

/** What people were asked to find out: asked once, whichever playbook needs it, and settled by itself when the value is given. */
@Component
class Research {

    static final String KIND = "assessment.research";
    private static final String SUBJECT = "site-field";
    private static final Acting SYSTEM = Acting.system("assessment", Jurisdiction.COUNTRY);

    private final ResearchRows rows;
    private final Matters matters;
    private final Doors doors;

    Research(ResearchRows rows, Matters matters, Doors doors) {
        this.rows = rows;
        this.matters = matters;
        this.doors = doors;
    }

    static Subject subject(RegionCode site, String field) {
        return new Subject(SUBJECT, site + "/" + field);
    }

    /** Lets one after the other ask for something at a site. */
    void await(RegionCode site) {
        rows.await(site);
    }

    /** The subjects of what somebody is asked to find out at a site, by field. */
    Map<String, Subject> open(RegionCode site) {
        return rows.of(List.of(site)).stream()
                .collect(Collectors.toMap(ResearchRows.Open::field, open -> new Subject(SUBJECT, open.subject())));
    }

    /** Notes that somebody is asked to find out a field; false when somebody else already is. */
    boolean ask(RegionCode site, String field, Instant now) {
        return rows.insert(
                new ResearchRows.Open(site, field, subject(site, field).id()), now);
    }

    void given(Acting acting, List<GivenValue> values) {
        Set<CurrentRows.Key> keys = values.stream()
                .map(value -> new CurrentRows.Key(value.field(), value.region()))
                .collect(Collectors.toSet());
        Set<RegionCode> regions = values.stream().map(GivenValue::region).collect(Collectors.toSet());
        for (ResearchRows.Open open : rows.of(regions)) {
            if (keys.contains(new CurrentRows.Key(open.field(), open.region()))) {
                rows.delete(open.subject());
                matters.settle(acting, new Subject(SUBJECT, open.subject()), KIND, "done", "");
            }
        }
    }

    void carry(List<RegionMove> moves) {
        rows.carry(moves);
    }

    /** Somebody ended the matter without giving the value: it may be asked for again. */
    @EventListener
    void closed(MatterClosed closed) {
        if (closed.kind().equals(KIND) && !closed.settled()) {
            doors.write(SYSTEM, () -> {
                rows.delete(closed.subject().id());
                return true;
            });
        }
    }
}
