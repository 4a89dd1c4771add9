package org.zhagen.ticket.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.files.Files;
import org.zhagen.files.Subject;
import org.zhagen.ticket.Contact;
import org.zhagen.ticket.NewTicket;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.Tickets;
import org.zhagen.web.Answers;
import org.zhagen.web.ApiProblem;
import org.zhagen.web.FormTexts;

/** What the script of the page for phones asks and sends. It belongs to that page: programs use {@code /api/v1/tickets}. */
@RestController
@RequestMapping("/field")
class FieldApi {

    private final FieldSight sight;
    private final Tickets tickets;
    private final Files files;

    FieldApi(FieldSight sight, Tickets tickets, Files files) {
        this.sight = sight;
        this.tickets = tickets;
        this.files = files;
    }

    /**
     * What there is now.
     *
     * @param token for what is sent next: a page that was away for long has an old one
     */
    record NowJson(Token token, FieldSight.Seen seen) {}

    /** To be sent in a header of that name. */
    record Token(String header, String value) {}

    /**
     * A report that waited on a device.
     *
     * @param key made there; the same report has the same one each time
     * @param account for whom it waited; another one may have signed in since
     * @param longitude in degrees; empty unless the person gave it
     */
    record ReportJson(
            @Nullable UUID key,
            @Nullable UUID account,
            @Nullable UUID course,
            @Nullable String region,
            @Nullable String place,
            @Nullable String longitude,
            @Nullable String latitude,
            @Nullable Map<String, @Nullable String> form) {

        NewTicket wanted(Acting acting, UUID known) {
            return new NewTicket(
                    known,
                    Text.of(region),
                    Text.of(place),
                    Text.of(longitude),
                    Text.of(latitude),
                    "",
                    FormTexts.plain(form),
                    Contact.NONE,
                    false,
                    FieldSight.source(acting),
                    null);
        }
    }

    /** What came of a report. */
    record ReportedJson(String number, String link) {}

    /** What came of a photo. */
    record PhotoJson(UUID id) {}

    @GetMapping("/now")
    ResponseEntity<NowJson> now(Acting acting, CsrfToken token, Locale language) {
        NowJson now = new NowJson(new Token(token.getHeaderName(), token.getToken()), sight.of(acting, language));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(now);
    }

    /** Raises a ticket, or answers with the one that the same report raised before. */
    @PostMapping("/reports")
    ReportedJson report(Acting acting, @RequestBody ReportJson json) {
        UUID account = json.account();
        if (account != null && !account.equals(acting.person())) {
            throw new ApiProblem(HttpStatus.CONFLICT, "field-account");
        }
        UUID key = json.key();
        UUID course = json.course();
        Ticket ticket = Answers.value(
                key == null || course == null
                        ? Outcome.missing()
                        : tickets.openOnce(acting, key, json.wanted(acting, course)));
        return new ReportedJson(ticket.number(), ticket.link());
    }

    /** Attaches a photo of a report. The device names it by its place in the report, so the same one is attached once. */
    @PostMapping(path = "/reports/{key}/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    PhotoJson photo(Acting acting, @PathVariable UUID key, @RequestParam MultipartFile file) {
        return new PhotoJson(Answers.value(tickets.opened(acting, key).then(ticket -> {
                    try (InputStream content = file.getInputStream()) {
                        return files.attach(
                                acting,
                                new Subject("ticket", ticket.toString()),
                                Text.of(file.getOriginalFilename()),
                                content);
                    } catch (IOException fault) {
                        throw new UncheckedIOException(fault);
                    }
                }))
                .id());
    }
}
