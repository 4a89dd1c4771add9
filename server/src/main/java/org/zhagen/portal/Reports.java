package org.zhagen.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.access.Refusal;
import org.zhagen.identity.Vault;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.InstalledCourse;
import org.zhagen.ticket.Openers;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketPermission;

/** The front door for whoever reports something without an account. */
@Service
public class Reports {

    static final Acting PORTAL = Acting.system("portal", Jurisdiction.COUNTRY, TicketPermission.OPEN);

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,255}");

    private final Courses courses;
    private final Openers openers;
    private final ReportRows rows;
    private final Stamps stamps;
    private final Throttle throttle;
    private final Vault vault;
    private final Doors doors;
    private final ActClock clock;

    Reports(
            Courses courses,
            Openers openers,
            ReportRows rows,
            Stamps stamps,
            Throttle throttle,
            Vault vault,
            Doors doors,
            ActClock clock) {
        this.courses = courses;
        this.openers = openers;
        this.rows = rows;
        this.stamps = stamps;
        this.throttle = throttle;
        this.vault = vault;
        this.doors = doors;
        this.clock = clock;
    }

    /** The procedures by which residents may report something at a place, the nearest first. */
    public List<InstalledCourse> at(RegionCode place) {
        return courses.at(PORTAL, place).stream()
                .filter(course -> Courses.isForResidents(course.course()))
                .toList();
    }

    /** The same for a jurisdiction and all that lies in it. */
    public List<InstalledCourse> around(Jurisdiction jurisdiction) {
        return courses.around(Acting.system("portal", jurisdiction)).stream()
                .filter(course -> Courses.isForResidents(course.course()))
                .toList();
    }

    /** A procedure in force by which residents may report something. */
    public Optional<InstalledCourse> course(UUID id) {
        return courses.find(PORTAL, id).filter(course -> course.isInForce() && Courses.isForResidents(course.course()));
    }

    /** What a form is given out with. */
    public String stamp() {
        return stamps.next();
    }

    /**
     * Takes a report of somebody in a browser. What is not filled in by a person is not taken. The same form sent twice, because
     * the answer was lost or somebody pressed again, gets the first ticket with the same code.
     *
     * @param address of the network from which it comes
     */
    public Outcome<Receipt> send(ReportDraft draft, String address) {
        if (!draft.homepage().isEmpty()) {
            return refused(PortalCode.NOT_A_PERSON);
        }
        Optional<PortalCode> stamp = stamps.wrong(draft.stamp());
        return stamp.map(Reports::<Receipt>refused).orElseGet(() -> take(draft, address));
    }

    private Outcome<Receipt> take(ReportDraft draft, String address) {
        return throttle.report(address) ? once(draft) : refused(PortalCode.TOO_MANY);
    }

    /** The code follows from what was sent, so that the second answer can give it without it being kept. */
    private Outcome<Receipt> once(ReportDraft draft) {
        byte[] form = vault.mac("form", draft.sent());
        TrackingCode code = TrackingCode.of(vault.mac("code of form", draft.sent()));
        return doors.command(
                PORTAL,
                TicketPermission.OPEN,
                () -> rows.hold(form)
                        .flatMap(openers::find)
                        .map(view -> Outcome.done(
                                new Receipt(view.ticket().id(), view.ticket().number(), code)))
                        .orElseGet(() -> opened(draft, Ticket.Source.RESIDENT, List.of())
                                .map(ticket -> received(ticket, code, form))));
    }

    /**
     * Opens the ticket of a report, whoever sent it.
     *
     * @param wrong what was found wrong with it before; then it is said with all the rest, and nothing is opened
     */
    Outcome<Receipt> open(ReportDraft draft, Ticket.Source source, List<Finding> wrong) {
        return doors.command(
                PORTAL,
                TicketPermission.OPEN,
                () -> opened(draft, source, wrong).map(ticket -> received(ticket, TrackingCode.next(), null)));
    }

    private Outcome<Ticket> opened(ReportDraft draft, Ticket.Source source, List<Finding> wrong) {
        String email = draft.contact().email();
        List<Finding> own = new ArrayList<>(wrong);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            own.add(Finding.of(PortalCode.EMAIL_FORM, Place.of("contact.email")));
        }
        return together(openers.open(draft.ticket(source)), own);
    }

    /** With what is wrong besides; a refusal takes back what was done. */
    private static Outcome<Ticket> together(Outcome<Ticket> opened, List<Finding> own) {
        if (own.isEmpty()) {
            return opened;
        }
        List<Finding> all = new ArrayList<>();
        if (opened instanceof Outcome.Refused<Ticket>(Refusal.Invalid(List<Finding> findings))) {
            all.addAll(findings);
        }
        all.addAll(own);
        return Outcome.invalid(all);
    }

    private Receipt received(Ticket ticket, TrackingCode code, byte @Nullable [] form) {
        rows.insert(ticket.id(), hash(code), form, clock.instant());
        return new Receipt(ticket.id(), ticket.number(), code);
    }

    byte[] hash(TrackingCode code) {
        return vault.mac("tracking", code.text());
    }

    private static <T> Outcome<T> refused(PortalCode code) {
        return Outcome.invalid(Finding.of(code, Place.of("")));
    }

    /** The field of a procedure that holds the words of whoever reports; empty where it asks for none. */
    public static Optional<FormField> words(Course course) {
        List<FormField> texts = new ArrayList<>(course.form().stream()
                .filter(field -> !field.personal())
                .filter(field -> field.type() == FormField.Kind.LONG_TEXT || field.type() == FormField.Kind.TEXT)
                .toList());
        texts.sort((one, other) ->
                Boolean.compare(one.type() != FormField.Kind.LONG_TEXT, other.type() != FormField.Kind.LONG_TEXT));
        return texts.stream().findFirst();
    }
}
