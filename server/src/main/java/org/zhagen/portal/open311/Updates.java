package org.zhagen.portal.open311;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.portal.ProgramCode;
import org.zhagen.ticket.PublicTickets;
import org.zhagen.ticket.PublicUpdate;

/**
 * What happened to requests: the extension "GET Service Request Updates" of FixMyStreet, and the notes of the extensions of Chicago.
 * The words are ours, of the stage that ended and its outcome; nobody's own words are in them.
 */
@Component
class Updates {

    private final Jurisdictions jurisdictions;
    private final PublicTickets tickets;
    private final Words words;
    private final Clock clock;

    Updates(Jurisdictions jurisdictions, PublicTickets tickets, Words words, Clock clock) {
        this.jurisdictions = jurisdictions;
        this.tickets = tickets;
        this.words = words;
        this.clock = clock;
    }

    /** Between two moments, the oldest first; of one request where it is named. */
    Node list(Asked asked) {
        RegionCode region = jurisdictions.of(asked).region();
        String number = asked.text("service_request_id");
        List<PublicUpdate> found = number.isEmpty() ? between(asked, region) : ofOne(number, region);
        Locale language = asked.language();
        return Node.items(
                "service_request_updates",
                found.stream().map(update -> update(update, language)).toList());
    }

    private List<PublicUpdate> between(Asked asked, RegionCode region) {
        Span span = Span.of(asked, clock.instant());
        return tickets.updates(region.digits(), span.from(), span.to(), Requests.paging(asked));
    }

    private List<PublicUpdate> ofOne(String number, RegionCode region) {
        if (tickets.byNumber(number)
                .filter(ticket -> region.contains(ticket.region()))
                .isEmpty()) {
            throw Wrong.missing(ProgramCode.REQUEST_UNKNOWN, "service_request_id", number);
        }
        return tickets.updates(number);
    }

    private Node update(PublicUpdate update, Locale language) {
        return Node.group(
                "request_update",
                Node.of("update_id", update.number() + "-" + update.seq()),
                Node.of("service_request_id", update.number()),
                Node.of("status", update.kind().equals("closed") ? "CLOSED" : "OPEN"),
                Node.of("updated_datetime", update.at(), clock.getZone()),
                Node.of("description", words.update(language, update)),
                Node.of("media_url", null));
    }

    Node notes(String number, Locale language) {
        return Node.items(
                "notes",
                tickets.updates(number).stream()
                        .map(update -> Node.group(
                                "note",
                                Node.of("datetime", update.at(), clock.getZone()),
                                Node.of(
                                        "summary",
                                        update.stage().isEmpty() ? words.update(language, update) : update.stage()),
                                Node.of("description", words.update(language, update))))
                        .toList());
    }
}
