package org.zhagen.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.flow.Move;
import org.zhagen.kernel.flow.Moves;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.kernel.site.RegionCode;

/** Opens tickets: reads what was filled in, gives them to whom the table of the procedure says, and starts their clocks. */
@Component
class Opening {

    private static final int TITLE = 40;
    private static final int PLACE = 200;
    private static final Duration URGENT = Duration.ofHours(4);
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,9})?");
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{0,30}");

    private final CourseRows courses;
    private final TicketRows rows;
    private final Placing placing;
    private final WorkingTime time;
    private final TicketLife life;
    private final ActClock clock;

    Opening(CourseRows courses, TicketRows rows, Placing placing, WorkingTime time, TicketLife life, ActClock clock) {
        this.courses = courses;
        this.rows = rows;
        this.placing = placing;
        this.time = time;
        this.life = life;
        this.clock = clock;
    }

    /**
     * A ticket as it would be raised, and under what.
     *
     * @param from the ticket because of which it is raised; null for none
     */
    private record Fresh(Ticket ticket, InstalledCourse course, TicketLife.@Nullable Held from) {}

    Outcome<Ticket> open(Acting acting, NewTicket wanted) {
        return read(acting, wanted).then(fresh -> begin(acting, fresh, wanted));
    }

    /** What would be raised, or what is wrong with it; nothing is kept. */
    Outcome<Ticket> check(Acting acting, NewTicket wanted) {
        return read(acting, wanted).map(Fresh::ticket);
    }

    private Outcome<Fresh> read(Acting acting, NewTicket wanted) {
        Optional<InstalledCourse> known = courses.find(wanted.course()).filter(InstalledCourse::isInForce);
        if (known.isEmpty()) {
            Reader reader = new Reader();
            reader.wrong(TicketCode.COURSE_UNKNOWN, "course");
            return reader.then(Outcome::missing);
        }
        InstalledCourse course = known.get();
        Reader reader = new Reader();
        Ticket.Where where = where(wanted, course, reader);
        Map<String, Object> form = FormReader.read(course.course().form(), wanted.form(), reader);
        contact(wanted.contact(), ContactNeed.of(course.course(), wanted), reader);
        String title = reader.text("title", wanted.title(), 120);
        TicketLife.Held from = from(acting, wanted, reader);
        if (where != null && !mayOpen(acting, course, where.region())) {
            reader.wrong(TicketCode.COURSE_NOT_OPEN, "course", course.course().title());
        }
        return reader.then(() -> where == null
                ? Outcome.missing()
                : Outcome.done(new Fresh(ticket(acting, wanted, course, where, form, title, from), course, from)));
    }

    /** Nobody learns by it whether there is a ticket that does not concern them. */
    private TicketLife.@Nullable Held from(Acting acting, NewTicket wanted, Reader reader) {
        if (wanted.parent() == null) {
            return null;
        }
        Optional<TicketLife.Held> from = life.concerning(acting, wanted.parent());
        if (from.isEmpty()) {
            reader.wrong(TicketCode.PARENT_UNKNOWN, "parent");
        }
        return from.orElse(null);
    }

    /** What is known already is not asked again: whoever has to call about the first one lets those of the second call as well. */
    private Contact contact(NewTicket wanted, TicketLife.@Nullable Held from) {
        return wanted.contact().isNone() && from != null && from.calls()
                ? rows.contact(from.ticket().id()).orElse(Contact.NONE)
                : wanted.contact();
    }

    /** Those around somebody which they may open at the place where they act, or where the procedure runs. */
    List<InstalledCourse> openable(Acting acting) {
        String prefix = acting.jurisdiction().prefix();
        return courses.around(prefix).stream()
                .filter(course -> mayOpen(
                        acting,
                        course,
                        RegionCode.read(prefix)
                                .filter(course.region()::contains)
                                .orElse(course.region())))
                .toList();
    }

    private Outcome<Ticket> begin(Acting acting, Fresh wholly, NewTicket wanted) {
        Ticket fresh = wholly.ticket();
        InstalledCourse course = wholly.course();
        TicketLife.Held from = wholly.from();
        String number = rows.open(fresh);
        Contact contact = contact(wanted, from);
        if (!contact.isNone()) {
            rows.contact(fresh.id(), contact);
        }
        if (from != null) {
            life.takeAlong(from.ticket().id(), fresh.id());
        }
        Ticket numbered = fresh.numbered(number);
        Instant at = fresh.opened().at();
        Flow nothing = Flow.of(course.course(), time.calendars(), List.of());
        Loaded loaded = new Loaded(numbered, course, nothing, List.of(), List.of(), Set.of(), Set.of(), false);
        return life.keep(
                acting, new TicketLife.Held(loaded, Standing.OPENER, at), first(course, nothing, numbered, at));
    }

    /** Opened, and given at once to whom the table says. */
    private Step first(InstalledCourse course, Flow nothing, Ticket ticket, Instant at) {
        Happening opened = Moves.open(at);
        String doer = course.course().doer(ticket.category());
        if (!course.course().hasParties() || doer.isEmpty()) {
            return Step.of(List.of(opened), "");
        }
        Optional<Placing.Placed> placed =
                placing.named(course, doer, ticket.where().region());
        String party = Ids.next().toString();
        return placed.isPresent()
                        && Moves.join(nothing.after(List.of(opened)), party, at)
                                instanceof Move.Happens(List<Happening> joined)
                ? Step.of(Stream.concat(Stream.of(opened), joined.stream()).toList(), "")
                        .joining(party, placed.get())
                : Step.of(List.of(opened), "");
    }

    private Ticket ticket(
            Acting acting,
            NewTicket wanted,
            InstalledCourse installed,
            Ticket.Where where,
            Map<String, Object> form,
            String title,
            TicketLife.@Nullable Held from) {
        Course course = installed.course();
        String category = String.valueOf(form.getOrDefault(course.by(), ""));
        return new Ticket(
                Ids.next(),
                "",
                installed.id(),
                course.id(),
                where,
                category,
                title.isEmpty() ? title(course, category, form) : title,
                form,
                wanted.source(),
                isUrgent(course),
                Boolean.TRUE.equals(form.get("important")),
                wanted.confidential() || (from != null && from.ticket().confidential()),
                new Ticket.Opened(
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        acting.person(),
                        acting.name(),
                        acting.office()),
                wanted.parent(),
                installed.simulated(),
                Ticket.State.NEW);
    }

    /** A convention of ours: what has to be begun within four hours, day and night, is urgent. */
    static boolean isUrgent(Course course) {
        return course.legs().stream()
                .map(Leg::within)
                .anyMatch(within -> within != null && within.compareTo(URGENT) <= 0);
    }

    /** What was written first, behind the kind of thing. */
    private static String title(Course course, String category, Map<String, Object> form) {
        String words = course.form().stream()
                .filter(field -> field.type() == FormField.Kind.TEXT || field.type() == FormField.Kind.LONG_TEXT)
                .map(field -> form.get(field.id()))
                .filter(value -> value != null)
                .map(value -> value.toString().replaceAll("\\s+", " "))
                .findFirst()
                .orElse(course.title());
        int end = words.offsetByCodePoints(0, Math.min(TITLE, words.codePointCount(0, words.length())));
        String cut = end < words.length() ? words.substring(0, end) + "…" : words;
        return category.isEmpty() || cut.equals(category) ? cut : category + "：" + cut;
    }

    private boolean mayOpen(Acting acting, InstalledCourse course, RegionCode where) {
        if (Courses.isForResidents(course.course())) {
            return true;
        }
        boolean named = course.course().openedBy().stream()
                .anyMatch(role -> role.equals(acting.role())
                        || placing.all(course, role, where).stream().anyMatch(placed -> isFor(acting, placed)));
        return named || (acting.may(TicketPermission.DISPATCH) && acting.in(where));
    }

    /** Nobody raises anything in the place of somebody else. */
    private boolean isFor(Acting acting, Placing.Placed placed) {
        return new Stance(acting, rows.actingUnits(), Set.of()).isFor(placed.assignee());
    }

    private static Ticket.@Nullable Where where(NewTicket wanted, InstalledCourse course, Reader reader) {
        String digits = wanted.region().isEmpty() ? course.region().digits() : wanted.region();
        Optional<RegionCode> region = RegionCode.read(digits);
        if (region.isEmpty() || !course.region().contains(region.get())) {
            reader.wrong(TicketCode.REGION_OUTSIDE, "region", digits);
        }
        String place = reader.text("place", wanted.place(), PLACE);
        boolean asked = course.course().form().stream()
                .anyMatch(field -> field.type() == FormField.Kind.LOCATION && field.required());
        if (asked && place.isEmpty() && wanted.longitude().isEmpty()) {
            reader.wrong(TicketCode.MISSING, "place");
        }
        Double longitude = degrees("longitude", wanted.longitude(), 180, reader);
        Double latitude = degrees("latitude", wanted.latitude(), 90, reader);
        if ((longitude == null) != (latitude == null)) {
            reader.wrong(TicketCode.POINT_WRONG, "longitude");
        }
        return region.map(code -> new Ticket.Where(code, place, longitude, latitude))
                .orElse(null);
    }

    private static @Nullable Double degrees(String field, String text, int most, Reader reader) {
        if (text.isEmpty()) {
            return null;
        }
        if (!DEGREES.matcher(text).matches() || Math.abs(Double.parseDouble(text)) > most) {
            reader.wrong(TicketCode.POINT_WRONG, field);
            return null;
        }
        return Double.valueOf(text);
    }

    private static void contact(Contact contact, ContactNeed need, Reader reader) {
        if (need.name() && contact.name().isEmpty()) {
            reader.wrong(TicketCode.MISSING, "contact.name");
        }
        if (need.way() && contact.phone().isEmpty() && contact.email().isEmpty()) {
            reader.wrong(TicketCode.MISSING, "contact.phone");
        }
        reader.text("contact.name", contact.name(), 40);
        reader.text("contact.email", contact.email(), 120);
        if (!PHONE.matcher(contact.phone()).matches()) {
            reader.wrong(TicketCode.PHONE_FORM, "contact.phone");
        }
    }
}
