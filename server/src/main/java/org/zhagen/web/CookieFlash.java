package org.zhagen.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings a {@link Flash} over a redirect in a cookie. The usual way would open a session of the servlet container, which one
 * node has and another has not. Whoever writes such a cookie themselves can only say something to themselves.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class CookieFlash extends AbstractFlashMapManager {

    static final String COOKIE = "zhagen-flash";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JsonMapper json;

    CookieFlash(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        Flash flash = cookie == null ? null : read(cookie.getValue());
        if (flash == null) {
            return null;
        }
        FlashMap map = new FlashMap();
        map.put(Flash.NAME, flash);
        map.startExpirationPeriod(Math.toIntExact(PATIENCE.toSeconds()));
        return new ArrayList<>(List.of(map));
    }

    private @Nullable Flash read(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            Flash flash = json.readValue(new String(bytes, StandardCharsets.UTF_8), Flash.class);
            return flash.key().matches("[a-z0-9.-]{1,80}") && flash.kind().matches("success|info|warning")
                    ? flash
                    : null;
        } catch (IllegalArgumentException | NullPointerException | JacksonException notOurs) {
            return null;
        }
    }

    /** Keeps the newest: a page says one thing at its top. */
    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        Object flash = maps.isEmpty() ? null : maps.getLast().get(Flash.NAME);
        String text = flash == null
                ? ""
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(json.writeValueAsString(flash).getBytes(StandardCharsets.UTF_8));
        ResponseCookie cookie = ResponseCookie.from(COOKIE, text)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(flash == null ? Duration.ZERO : PATIENCE)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
