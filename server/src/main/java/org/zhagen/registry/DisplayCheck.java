package org.zhagen.registry;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.directory.Unit;
import org.zhagen.directory.Units;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.Topic;
import org.zhagen.kernel.practice.Practice.Effort;
import org.zhagen.kernel.value.Money;

/**
 * Reads what somebody wrote down about a practice. Only what can't be read, and a display without a name or a unit, is wrong
 * while it is being written; what is missing for the public is said when it is submitted.
 */
@Component
class DisplayCheck {

    private static final int ACTIONS = 20;

    private final Units units;
    private final Clock clock;

    DisplayCheck(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /**
     * What was read, as far as it could be, and what is wrong with the rest.
     *
     * @param unit null when there is none such in the jurisdiction
     */
    record Read(@Nullable Unit unit, DisplayContent content, List<Finding> findings) {}

    Read of(Acting acting, DisplayDraft draft) {
        Given given = new Given();
        Unit unit = unit(acting, draft.unit(), given);
        if (draft.title().isEmpty()) {
            given.wrong(DisplayCode.TITLE_MISSING, "title");
        }
        DisplayContent content = content(draft, given);
        return new Read(unit, content, given.findings());
    }

    private @Nullable Unit unit(Acting acting, String id, Given given) {
        Optional<Unit> unit = Ids.read(id).flatMap(known -> found(units.find(acting, known)));
        if (unit.isEmpty()) {
            given.wrong(DisplayCode.UNIT_MISSING, "unit");
        } else if (!acting.in(unit.get().region())) {
            given.wrong(DisplayCode.UNIT_OUTSIDE, "unit", unit.get().name());
        }
        return unit.orElse(null);
    }

    private DisplayContent content(DisplayDraft draft, Given given) {
        return new DisplayContent(
                given.text("contact", draft.contact(), 60),
                topic(draft.topic(), given),
                given.text("title", draft.title(), 80),
                given.text("problem", draft.problem(), 1000),
                actions(draft.actions(), given),
                given.text("lessons", draft.lessons(), 500),
                cost(draft, given),
                effort(draft, given),
                given.usage("usage", draft.usage(), given.text("usageWords", draft.usageWords(), 200)),
                started(draft.startedOn(), given),
                new EvidenceCheck(given).of(draft.evidence()));
    }

    private static DisplayContent.Cost cost(DisplayDraft draft, Given given) {
        Money total = given.money("cost", draft.cost());
        Money yearly = given.money("yearlyCost", draft.yearlyCost());
        BigDecimal days = given.days("workDays", draft.workDays());
        return new DisplayContent.Cost(total, yearly, days, given.text("costNote", draft.costNote(), 200));
    }

    private static Effort effort(DisplayDraft draft, Given given) {
        Money cost = given.money("displayCost", draft.displayCost());
        return new Effort(cost, given.days("displayDays", draft.displayDays()));
    }

    private static List<String> actions(List<String> lines, Given given) {
        List<String> actions = new ArrayList<>();
        if (lines.size() > ACTIONS) {
            given.wrong(DisplayCode.TOO_MANY, "actions", lines.size(), ACTIONS);
            return actions;
        }
        for (int number = 0; number < lines.size(); number++) {
            if (!lines.get(number).isEmpty()) {
                actions.add(given.text("actions[" + number + "]", lines.get(number), 300));
            }
        }
        return actions;
    }

    private @Nullable LocalDate started(String text, Given given) {
        LocalDate day = given.day("startedOn", text);
        if (day != null && day.isAfter(LocalDate.now(clock))) {
            given.wrong(DisplayCode.DAY_AHEAD, "startedOn", day);
        }
        return day;
    }

    private static @Nullable Topic topic(String id, Given given) {
        if (id.isEmpty()) {
            return null;
        }
        Optional<Topic> topic = Code.read(Topic.class, id);
        if (topic.isEmpty()) {
            List<String> known = Arrays.stream(Topic.values()).map(Code::kebab).toList();
            given.wrong(
                    Finding.of(DisplayCode.TOPIC_UNKNOWN, Place.of("topic"), id).maybe(Nearest.to(id, known)));
        }
        return topic.orElse(null);
    }

    /**
     * What is missing before others may see it. Figures are not demanded: whoever has to give some invents them, and that there
     * are none the formalism check says to everybody.
     */
    static List<Finding> missing(DisplayContent content) {
        Given given = new Given();
        if (content.topic() == null) {
            given.wrong(DisplayCode.TOPIC_MISSING, "topic");
        }
        if (content.problem().isEmpty()) {
            given.wrong(DisplayCode.PROBLEM_MISSING, "problem");
        }
        if (content.actions().isEmpty()) {
            given.wrong(DisplayCode.ACTIONS_MISSING, "actions[0]");
        }
        if (content.contact().isEmpty()) {
            given.wrong(DisplayCode.CONTACT_MISSING, "contact");
        }
        return given.findings();
    }

    private static <T> Optional<T> found(Outcome<T> outcome) {
        return outcome instanceof Outcome.Done<T>(T value) ? Optional.of(value) : Optional.empty();
    }
}
