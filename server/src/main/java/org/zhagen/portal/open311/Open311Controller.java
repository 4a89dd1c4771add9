package org.zhagen.portal.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.zhagen.portal.PortalSettings;
import org.zhagen.portal.ProgramCode;
import org.zhagen.portal.ProgramReports;

/**
 * The addresses of GeoReport v2. Handlers take the request as it is: names of arguments such as {@code attribute[code]} are none of the
 * framework's fields, and the format is the end of the address ("Format Support"). What is said at all other addresses is up to
 * {@link Told}.
 */
@Controller
@RequestMapping("/open311")
class Open311Controller {

    private final Discovery discovery;
    private final Services services;
    private final Requests requests;
    private final Updates updates;
    private final Posting posting;
    private final ProgramReports reports;
    private final PortalSettings settings;

    Open311Controller(
            Discovery discovery,
            Services services,
            Requests requests,
            Updates updates,
            Posting posting,
            ProgramReports reports,
            PortalSettings settings) {
        this.discovery = discovery;
        this.services = services;
        this.requests = requests;
        this.updates = updates;
        this.posting = posting;
        this.reports = reports;
        this.settings = settings;
    }

    @GetMapping({"/discovery.xml", "/discovery.json", "/v2/discovery.xml", "/v2/discovery.json"})
    ResponseEntity<byte[]> discovery(HttpServletRequest request) {
        return answer(request, asked -> discovery.describe(asked.language(), base(request)));
    }

    @GetMapping({"/v2/services.xml", "/v2/services.json"})
    ResponseEntity<byte[]> services(HttpServletRequest request) {
        return answer(request, services::list);
    }

    @GetMapping("/v2/services/{file}")
    ResponseEntity<byte[]> definition(HttpServletRequest request) {
        return answer(request, asked -> services.definition(asked, stem(request)));
    }

    @GetMapping({"/v2/requests.xml", "/v2/requests.json"})
    ResponseEntity<byte[]> requests(HttpServletRequest request) {
        return answer(request, requests::list);
    }

    @PostMapping({"/v2/requests.xml", "/v2/requests.json"})
    ResponseEntity<byte[]> post(HttpServletRequest request) {
        return answer(request, asked -> posting.take(asked, base(request)));
    }

    @GetMapping("/v2/requests/{file}")
    ResponseEntity<byte[]> request(HttpServletRequest request) {
        return answer(request, asked -> requests.one(asked, stem(request)));
    }

    @GetMapping("/v2/tokens/{file}")
    ResponseEntity<byte[]> token(HttpServletRequest request) {
        return answer(request, asked -> token(asked, stem(request)));
    }

    @GetMapping({"/v2/servicerequestupdates.xml", "/v2/servicerequestupdates.json"})
    ResponseEntity<byte[]> updates(HttpServletRequest request) {
        return answer(request, updates::list);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> wrong(Wrong wrong, HttpServletRequest request) {
        return Told.wrong(Format.of(request.getRequestURI()).orElse(Format.XML), wrong);
    }

    /** What the container cannot decode: "All text received by the service from the client will be assumed to be UTF-8". */
    @ExceptionHandler
    ResponseEntity<byte[]> undecoded(InvalidParameterException broken, HttpServletRequest request) {
        return wrong(Wrong.bad(ProgramCode.REQUEST_WRONG, ""), request);
    }

    /**
     * "GET service_request_id from a token". A number is there at once, so no report is answered with a token; what is taken for one is
     * the code that whoever reported was given.
     */
    private Node token(Asked asked, String token) {
        Wrong unknown = Wrong.missing(ProgramCode.TOKEN_UNKNOWN, "token");
        String number = Wrong.value(reports.byCode(token, asked.address()), unknown);
        return Node.items(
                "service_requests",
                List.of(Node.group("request", Node.of("service_request_id", number), Node.of("token", token))));
    }

    /** Under which address residents reach this server. */
    private String base(HttpServletRequest request) {
        return settings.address().isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : settings.address();
    }

    /** The last step of the address without the end that names the format. */
    private static String stem(HttpServletRequest request) {
        String path = request.getRequestURI();
        String file = UriUtils.decode(path.substring(path.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
        return Format.of(file).map(format -> format.stem(file)).orElse("");
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, Function<Asked, Node> work) {
        Format format =
                Format.of(request.getRequestURI()).orElseThrow(() -> Wrong.missing(ProgramCode.ADDRESS_NOT_HERE, ""));
        Asked asked = new Asked(request);
        if (!request.getMethod().equals("POST")) {
            reports.pause(asked.text("api_key"), asked.address()).ifPresent(pause -> {
                throw Wrong.later(pause);
            });
        }
        return Told.done(format, work.apply(asked));
    }
}
