package org.zhagen.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How pages look for one browser: its language, and the large mode. Open to everybody, and kept in cookies only. */
@Pages
class LookController {

    private static final Duration A_YEAR = Duration.ofDays(365);

    @GetMapping("/look")
    ResponseEntity<Void> look(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String large,
            @RequestParam(defaultValue = "/") String back) {
        ResponseEntity.HeadersBuilder<?> answer =
                ResponseEntity.status(HttpStatus.SEE_OTHER).location(WayBack.to(back));
        if (language.equals("zh") || language.equals("en")) {
            answer.header(HttpHeaders.SET_COOKIE, cookie(WebConfiguration.LANGUAGE_COOKIE, language));
        }
        if (large.equals("0") || large.equals("1")) {
            answer.header(HttpHeaders.SET_COOKIE, cookie(PageFrame.LARGE_COOKIE, large));
        }
        return answer.build();
    }

    private static String cookie(String name, String value) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
