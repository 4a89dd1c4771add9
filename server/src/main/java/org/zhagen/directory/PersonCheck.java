package org.zhagen.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/** Whether what somebody wrote down is a person, and a position of one; all that is wrong is said at once. */
@Component
class PersonCheck {

    private static final int NAME = 40;
    private static final int NOTE = 500;
    private static final int TITLE = 60;

    private final UnitRows units;

    PersonCheck(UnitRows units) {
        this.units = units;
    }

    /** A position with its unit. */
    record Held(Unit unit, String title, @Nullable LocalDate since) {}

    Outcome<Held> position(Acting acting, PositionDraft draft) {
        List<Finding> findings = new ArrayList<>();
        Optional<Held> held = position(draft, UnitsMeant.of(acting, units, List.of(draft.unit())), findings);
        return held.map(Outcome::done).orElseGet(() -> Outcome.invalid(findings));
    }

    static Optional<Held> position(PositionDraft draft, UnitsMeant meant, Collection<Finding> findings) {
        int before = findings.size();
        Optional<Unit> unit = meant.one(draft.unit(), "unit", findings);
        Lengths.needed("title", draft.title(), TITLE, findings);
        LocalDate since = GivenDays.read(draft.since(), "since", findings).orElse(null);
        return findings.size() == before ? unit.map(known -> new Held(known, draft.title(), since)) : Optional.empty();
    }

    static void person(PersonDraft draft, Collection<Finding> findings) {
        Lengths.needed("name", draft.name(), NAME, findings);
        Lengths.check("note", draft.note(), NOTE, findings);
        String phone = draft.phone();
        if (!phone.isEmpty() && !Phones.isMasked(phone) && !Phones.isPhone(phone)) {
            findings.add(Finding.of(DirectoryCode.PHONE, Place.of("phone")));
        }
    }
}
