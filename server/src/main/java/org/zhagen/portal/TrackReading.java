package org.zhagen.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Acting;
import org.zhagen.files.Attachment;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.ticket.ClockView;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.Openers;
import org.zhagen.ticket.Scrub;
import org.zhagen.ticket.TicketEvent;
import org.zhagen.ticket.TicketParty;
import org.zhagen.ticket.TicketView;
import org.zhagen.ticket.TicketView.PartyView;

/** Reads of a ticket what whoever raised it may know: how far it is, and what was done, but not by which person. */
final class TrackReading {

    private static final Scrub SCRUB = new Scrub(List.of());
    private static final Set<String> TOLD =
            Set.of("opened", "joined", "ended", "paused", "resumed", "sent-back", "escalated", "closed", "merged");

    private final TicketView view;
    private final List<Leg> legs;
    private final boolean closed;

    private TrackReading(TicketView view) {
        this.view = view;
        this.legs = view.course().course().legs();
        this.closed = !view.ticket().isOpen();
    }

    /**
     * Reads it.
     *
     * @param onward the one with which it goes on; null for none
     */
    static Tracked of(TrackingCode code, TicketView view, @Nullable TicketView onward) {
        return new TrackReading(view).tracked(code, onward == null ? null : new TrackReading(onward).onward());
    }

    /** What everybody may know of it: it is not theirs who look. What somebody has to say to it is another one's to say. */
    private Tracked.Onward onward() {
        boolean confidential = view.ticket().confidential();
        return new Tracked.Onward(
                view.ticket().state().phase(),
                confidential ? null : due(),
                confidential ? List.of() : units(),
                steps().stream()
                        .map(step -> new Tracked.Step(step.title(), false, step.progress(), step.at()))
                        .toList());
    }

    private Tracked tracked(TrackingCode code, Tracked.@Nullable Onward onward) {
        var ticket = view.ticket();
        return new Tracked(
                code,
                ticket.id(),
                ticket.number(),
                view.course().course().title(),
                ticket.where().region(),
                ticket.where().place(),
                ticket.opened().at(),
                ticket.confidential(),
                ticket.state().phase(),
                due(),
                units(),
                steps(),
                view.events().stream().flatMap(event -> news(event).stream()).toList(),
                isTheirs(view) ? view.turns() : List.of(),
                view.course().course().form(),
                form(),
                view.attached().files().stream()
                        .filter(file -> file.uploader().person().equals(Acting.NOBODY))
                        .map(Attachment::name)
                        .toList(),
                onward,
                ticket.seq());
    }

    /**
     * Whether what whoever raised it decides is theirs to say who have the code: residents who raised it themselves, or could have. Where
     * only offices may raise it, it is the office that confirms and rates.
     */
    static boolean isTheirs(TicketView view) {
        return !Openers.isByOffice(view.ticket())
                || Courses.isForResidents(view.course().course());
    }

    /** What an office wrote down for them is meant for offices, but for what kind of thing it is. */
    private Map<String, Object> form() {
        Map<String, Object> form = view.ticket().form();
        String kind = view.course().course().by();
        return !Openers.isByOffice(view.ticket())
                ? form
                : form.entrySet().stream()
                        .filter(each -> each.getKey().equals(kind))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private @Nullable Instant due() {
        return view.clocks().stream()
                .filter(ClockView::isRunning)
                .map(ClockView::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<String> units() {
        return view.parties().stream()
                .map(PartyView::party)
                .filter(TicketParty::isActive)
                .sorted(Comparator.comparing(party -> !party.lead()))
                .map(TicketParty::unitName)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private List<Tracked.Step> steps() {
        List<Tracked.Step> steps = new ArrayList<>();
        boolean reached = false;
        for (Leg leg : legs) {
            Optional<Instant> ended = ended(leg);
            Tracked.Progress progress = ended.isPresent()
                    ? Tracked.Progress.DONE
                    : closed ? Tracked.Progress.LEFT_OUT : reached ? Tracked.Progress.AHEAD : Tracked.Progress.NOW;
            reached |= ended.isEmpty();
            steps.add(new Tracked.Step(leg.title(), leg.byOpener(), progress, ended.orElse(null)));
        }
        return steps;
    }

    /** When the last of those who do it was done with it; nothing while one of them is not, or after it was sent back. */
    private Optional<Instant> ended(Leg leg) {
        if (leg.byParty() && isAhead(leg)) {
            return Optional.empty();
        }
        int from = sentBack(leg);
        Stream<TicketEvent> ends = view.events().stream()
                .filter(event -> event.seq() > from
                        && event.kind().equals("ended")
                        && event.stage().equals(leg.id()));
        return ends.map(TicketEvent::at).max(Comparator.naturalOrder());
    }

    private boolean isAhead(Leg leg) {
        return view.parties().stream()
                .filter(each -> each.party().isActive())
                .map(PartyView::next)
                .anyMatch(next -> next != null && index(next.id()) <= index(leg.id()));
    }

    /** Up to which event the stage counts as not done. */
    private int sentBack(Leg leg) {
        return view.events().stream()
                .filter(event -> event.kind().equals("sent-back") && index(event.stage()) <= index(leg.id()))
                .mapToInt(TicketEvent::seq)
                .max()
                .orElse(0);
    }

    private int index(String stage) {
        for (int i = 0; i < legs.size(); i++) {
            if (legs.get(i).id().equals(stage)) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Tracked.News> news(TicketEvent event) {
        boolean own = Openers.isOwn(event);
        if (event.kind().equals("commented")) {
            return own ? Optional.of(news(event, "own-words", "", event.words())) : Optional.empty();
        }
        if (!TOLD.contains(event.kind())) {
            return Optional.empty();
        }
        Optional<Leg> leg = view.course().course().leg(event.stage());
        return Optional.of(
                switch (event.kind()) {
                    case "ended" -> {
                        String kind = own ? "own-end" : event.outcome().isEmpty() ? "ended" : "ended-with";
                        yield news(event, kind, leg.map(Leg::title).orElse(""), said(event, own, leg));
                    }
                    case "closed" -> news(event, "closed-" + event.data().getOrDefault("ending", "completed"), "", "");
                    default -> news(event, event.kind(), leg.map(Leg::title).orElse(""), "");
                });
    }

    /** What parties write where something is decided is meant for whoever raised it; what they note on the way is not. */
    private static String said(TicketEvent event, boolean own, Optional<Leg> leg) {
        boolean told = own || leg.filter(known -> !known.outcomes().isEmpty()).isPresent();
        return !told ? "" : own ? event.words() : SCRUB.clean(event.words());
    }

    private Tracked.News news(TicketEvent event, String kind, String stage, String words) {
        String unit = view.parties().stream()
                .map(PartyView::party)
                .filter(party -> party.id().equals(event.party()))
                .map(TicketParty::unitName)
                .findFirst()
                .orElse("");
        return new Tracked.News(event.at(), kind, unit, stage, event.outcome(), words);
    }
}
