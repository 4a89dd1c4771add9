package org.zhagen.ticket;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;

/**
 * A ticket as somebody raises it.
 *
 * @param course id of the procedure
 * @param region digits of where it is
 * @param place in words
 * @param longitude in degrees, as a text; empty for none
 * @param title empty to make one from what was filled in
 * @param form what was filled in, by the id of the field
 * @param parent the ticket because of which it is raised; null for none
 */
public record NewTicket(
        UUID course,
        String region,
        String place,
        String longitude,
        String latitude,
        String title,
        Map<String, String> form,
        Contact contact,
        boolean confidential,
        Ticket.Source source,
        @Nullable UUID parent) {

    public NewTicket {
        region = Text.of(region);
        place = Text.of(place);
        longitude = Text.of(longitude);
        latitude = Text.of(latitude);
        title = Text.of(title);
        form = form == null ? Map.of() : Map.copyOf(form);
        contact = contact == null ? Contact.NONE : contact;
        source = source == null ? Ticket.Source.OFFICE : source;
    }

    /** One that an office raises, without a pin on a map. */
    public static NewTicket of(UUID course, String region, String place, Map<String, String> form) {
        return new NewTicket(course, region, place, "", "", "", form, Contact.NONE, false, Ticket.Source.OFFICE, null);
    }
}
