package org.zhagen.portal.open311;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.zhagen.access.Outcome;
import org.zhagen.access.Refusal;
import org.zhagen.identity.Vault;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.portal.PortalSettings;
import org.zhagen.portal.ProgramCode;
import org.zhagen.portal.ProgramKey;
import org.zhagen.portal.ProgramKeys;
import org.zhagen.portal.ProgramReceipt;
import org.zhagen.portal.ProgramReport;
import org.zhagen.portal.ProgramReports;
import org.zhagen.portal.ReportDraft;
import org.zhagen.portal.Reports;
import org.zhagen.portal.TrackingCode;
import org.zhagen.portal.open311.Jurisdictions.Served;
import org.zhagen.ticket.Contact;
import org.zhagen.ticket.InstalledCourse;

/**
 * Takes reports ("POST Service Request"): a key is needed, unless the installation takes reports without one. The number is answered
 * at once, and {@code service_notice} brings the code with which whoever reported follows the ticket and rates it. {@code device_id} is
 * not kept: it would tell who reports what. A report that comes a second time within minutes, argument by argument the same, is answered
 * with the number of the first.
 */
@Component
class Posting {

    private final Jurisdictions jurisdictions;
    private final ProgramKeys keys;
    private final ProgramReports reports;
    private final Media media;
    private final PortalSettings settings;
    private final Words words;
    private final Clock clock;

    Posting(
            Jurisdictions jurisdictions,
            ProgramKeys keys,
            ProgramReports reports,
            Media media,
            PortalSettings settings,
            Words words,
            Clock clock) {
        this.jurisdictions = jurisdictions;
        this.keys = keys;
        this.reports = reports;
        this.media = media;
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param base address of this server, for links
     */
    Node take(Asked asked, String base) {
        ProgramKey key = key(asked);
        Served served = jurisdictions.of(asked);
        if (key != null && !key.isFor(served.region())) {
            throw Wrong.of(HttpStatus.FORBIDDEN, ProgramCode.KEY_ELSEWHERE, "api_key");
        }
        InstalledCourse course = Services.find(served, asked.text("service_code"));
        Outcome<ProgramReceipt> outcome = reports.send(report(asked, key, served, course));
        ProgramReceipt receipt = Wrong.value(
                named(outcome, course), Wrong.missing(ProgramCode.SERVICE_UNKNOWN, "service_code", course.id()));
        List<String> refused = media.attach(asked, receipt);
        return Node.items(
                "service_requests",
                List.of(Node.group(
                        "request",
                        Node.of("service_request_id", receipt.number()),
                        Node.of("service_notice", notice(asked, receipt, base, refused)),
                        Node.of("account_id", asked.text("account_id")))));
    }

    /** "403 - Missing or Invalid API Key". */
    private @Nullable ProgramKey key(Asked asked) {
        String text = asked.text("api_key");
        if (text.isEmpty()) {
            if (settings.open311Reports()) {
                return null;
            }
            throw Wrong.of(HttpStatus.FORBIDDEN, ProgramCode.KEY_MISSING, "api_key");
        }
        return keys.byText(text).orElseThrow(() -> Wrong.of(HttpStatus.FORBIDDEN, ProgramCode.KEY_UNKNOWN, "api_key"));
    }

    private ProgramReport report(Asked asked, @Nullable ProgramKey key, Served served, InstalledCourse course) {
        List<Finding> wrong = new ArrayList<>();
        Location location = Location.of(asked, served, course.region(), words, wrong);
        Filled filled = Filled.of(asked, course.course(), clock.getZone(), wrong);
        ReportDraft draft = new ReportDraft(
                course.id(),
                location.region().digits(),
                location.place(),
                location.longitude(),
                location.latitude(),
                filled.form(),
                contact(asked),
                false,
                "",
                "");
        return new ProgramReport(key, draft, filled.remarks(), wrong, digest(asked), asked.address());
    }

    /** A Chinese name is written without a blank, the family name first. */
    private static Contact contact(Asked asked) {
        String first = asked.text("first_name");
        String last = asked.text("last_name");
        boolean chinese = (first + last).codePoints().anyMatch(Character::isIdeographic);
        String name = chinese ? last + first : first + " " + last;
        return new Contact(name, asked.text("phone"), asked.text("email"));
    }

    private static byte[] digest(Asked asked) {
        StringBuilder all = new StringBuilder();
        asked.all()
                .forEach((name, values) -> all.append(name)
                        .append('\0')
                        .append(String.join("\0", values))
                        .append("\0\0"));
        return Vault.hash(all.toString());
    }

    private String notice(Asked asked, ProgramReceipt receipt, String base, List<String> refused) {
        TrackingCode code = receipt.code();
        String notice = code == null
                ? words.text(asked.language(), "open311.notice.again", receipt.number())
                : words.text(asked.language(), "open311.notice", code.shown(), base + code.link());
        return refused.isEmpty()
                ? notice
                : notice + " " + words.text(asked.language(), "open311.notice.media", String.join("、", refused));
    }

    /** What is wrong, under the names that the program knows. */
    private static Outcome<ProgramReceipt> named(Outcome<ProgramReceipt> outcome, InstalledCourse course) {
        String described = Reports.words(course.course()).map(FormField::id).orElse("");
        Function<Finding, Finding> rename = finding -> new Finding(
                finding.code(), Place.of(argument(finding.at(), described)), finding.args(), finding.maybe());
        return outcome instanceof Outcome.Refused<ProgramReceipt>(Refusal.Invalid(List<Finding> findings))
                ? Outcome.invalid(findings.stream().map(rename).toList())
                : outcome;
    }

    private static String argument(Place at, String described) {
        String field = at.toString();
        if (field.startsWith("form.")) {
            String id = field.substring("form.".length());
            return id.equals(described) ? "description" : "attribute[" + id + "]";
        }
        return switch (field) {
            case "region" -> "address_id";
            case "place" -> "address_string";
            case "longitude" -> "long";
            case "latitude" -> "lat";
            case "course" -> "service_code";
            case "contact.name" -> "first_name";
            case "contact.phone" -> "phone";
            case "contact.email" -> "email";
            default -> field;
        };
    }
}
