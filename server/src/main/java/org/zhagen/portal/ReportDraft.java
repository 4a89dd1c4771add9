package org.zhagen.portal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;
import org.zhagen.ticket.Contact;
import org.zhagen.ticket.NewTicket;
import org.zhagen.ticket.Ticket;

/**
 * What a resident reports.
 *
 * @param course id of the procedure
 * @param region digits of where it is
 * @param place in words
 * @param form what was filled in, by the id of the field
 * @param stamp that the form was given out with
 * @param homepage a field that nobody sees; only programs fill it in
 */
public record ReportDraft(
        UUID course,
        String region,
        String place,
        String longitude,
        String latitude,
        Map<String, String> form,
        Contact contact,
        boolean confidential,
        String stamp,
        String homepage) {

    public ReportDraft(
            UUID course,
            @Nullable String region,
            @Nullable String place,
            @Nullable String longitude,
            @Nullable String latitude,
            Map<String, String> form,
            Contact contact,
            boolean confidential,
            @Nullable String stamp,
            @Nullable String homepage) {
        this.course = course;
        this.region = Text.of(region);
        this.place = Text.of(place);
        this.longitude = Text.of(longitude);
        this.latitude = Text.of(latitude);
        this.form = Map.copyOf(form);
        this.contact = contact;
        this.confidential = confidential;
        this.stamp = Text.of(stamp);
        this.homepage = Text.of(homepage);
    }

    /** Everything that a form sent; the same only where the same page was sent twice, since each has a stamp of its own. */
    String sent() {
        return List.of(
                        stamp,
                        course,
                        region,
                        place,
                        longitude,
                        latitude,
                        new TreeMap<>(form),
                        contact.name(),
                        contact.phone(),
                        contact.email(),
                        confidential)
                .toString();
    }

    NewTicket ticket(Ticket.Source source) {
        return new NewTicket(course, region, place, longitude, latitude, "", form, contact, confidential, source, null);
    }
}
