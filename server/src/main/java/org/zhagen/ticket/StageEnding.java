package org.zhagen.ticket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.flow.Moves;
import org.zhagen.kernel.playbook.FormField;

/** What it takes to end a stage: that it is theirs who want to, what is filled in, and what the kernel says that follows. */
final class StageEnding {

    /** Up to this score something was not done well. A convention of ours: 好差评 counts 不满意 and 非常不满意 as bad. */
    static final int LOW = 2;

    private StageEnding() {}

    static Outcome<Step> of(Acting acting, TicketLife.Held held, Reader reader, StageDraft draft) {
        Optional<Leg> leg = held.flow().course().leg(draft.stage());
        String party = party(held, draft, leg);
        if (!isTheirs(held, draft.stage(), party) || !(party.isEmpty() || acting.may(TicketPermission.HANDLE))) {
            return Outcome.notYours(TicketPermission.HANDLE);
        }
        Map<String, Object> form = FormReader.read(leg.map(Leg::form).orElse(List.of()), draft.form(), reader);
        String words = reader.text("words", draft.words(), Reader.WORDS);
        Integer score = leg.flatMap(known -> score(known, form)).orElse(null);
        boolean low = score != null && score <= LOW;
        return reader.then(
                score == null
                        ? Moves.end(held.flow(), party, draft.stage(), draft.outcome(), held.at())
                        : Moves.rate(held.flow(), draft.stage(), low, held.at()),
                happenings -> Step.of(happenings, words).with(form).scored(score));
    }

    /** Who acts for one party alone need not say for which. */
    private static String party(TicketLife.Held held, StageDraft draft, Optional<Leg> leg) {
        Set<UUID> own = held.standing().parties().keySet();
        return draft.party().isEmpty() && leg.filter(Leg::byParty).isPresent() && own.size() == 1
                ? own.iterator().next().toString()
                : draft.party();
    }

    private static boolean isTheirs(TicketLife.Held held, String stage, String party) {
        return party.isEmpty()
                ? held.standing().turns().containsKey(stage)
                        || held.flow().endable("").stream()
                                .anyMatch(leg -> leg.id().equals(stage)
                                        && leg.byOpener()
                                        && held.standing().opener())
                : Ids.read(party).filter(held.standing()::isFor).isPresent();
    }

    private static Optional<Integer> score(Leg leg, Map<String, Object> form) {
        return leg.form().stream()
                .filter(field -> field.type() == FormField.Kind.RATING)
                .map(field -> form.get(field.id()))
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .findFirst();
    }
}
