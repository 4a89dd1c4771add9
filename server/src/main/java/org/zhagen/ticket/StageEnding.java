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
import org.zhagen.kernel.flow.Rating;

/** What it takes to end a stage: that it is theirs who want to, what is filled in, and what the kernel says that follows. */
final class StageEnding {

    private StageEnding() {}

    static Outcome<Step> of(Acting acting, TicketLife.Held held, Reader reader, StageDraft draft) {
        Optional<Leg> leg = held.flow().course().leg(draft.stage());
        String party = party(held, draft, leg);
        if (!isTheirs(held, draft.stage(), party) || !(party.isEmpty() || acting.may(TicketPermission.HANDLE))) {
            return Outcome.notYours(TicketPermission.HANDLE);
        }
        Map<String, Object> form = FormReader.read(leg.map(Leg::form).orElse(List.of()), draft.form(), reader);
        String words = reader.text("words", draft.words(), Reader.WORDS);
        Rating rating = leg.flatMap(known -> Rating.of(known, form)).orElse(null);
        return reader.then(
                rating == null || !party.isEmpty()
                        ? Moves.end(held.flow(), party, draft.stage(), draft.outcome(), held.at())
                        : Moves.rate(held.flow(), draft.stage(), draft.outcome(), rating.isLow(), held.at()),
                happenings -> Step.of(happenings, words).with(form).scored(rating == null ? null : rating.score()));
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
}
