package org.zhagen.ticket.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.zhagen.access.Acting;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.web.Answers;
import tools.jackson.databind.json.JsonMapper;

/** What a browser needs to keep the page for phones: the script that works beside the page, and how it is called on a home screen. */
@RestController
@RequestMapping("/field")
class FieldFiles {

    private static final List<String> KEPT = List.of(
            "/webjars/tabler__core/dist/css/tabler.min.css",
            "/assets/theme.css",
            "/assets/parts.css",
            "/assets/field.css",
            "/assets/field-store.js",
            "/assets/field-send.js",
            "/assets/field-form.js",
            "/assets/field.js",
            "/assets/zhagen.svg");

    private final ResourceUrlProvider urls;
    private final MessageSource words;
    private final JsonMapper json;

    FieldFiles(ResourceUrlProvider urls, MessageSource words, JsonMapper json) {
        this.urls = urls;
        this.words = words;
        this.json = json;
    }

    /** Names the files by their contents, so a browser that looks at it again sees whether any of them changed. */
    @GetMapping("/worker.js")
    ResponseEntity<String> worker(Acting acting) {
        Answers.permitted(acting, TicketPermission.OPEN);
        List<String> files = KEPT.stream().map(this::url).toList();
        String version = DigestUtils.md5DigestAsHex(String.join(" ", files).getBytes(StandardCharsets.UTF_8));
        String kept = json.writeValueAsString(Map.of("version", version, "files", files, "shell", "/field/shell"));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Service-Worker-Allowed", "/field")
                .body("self.zhagen = " + kept + ";\nimportScripts('" + url("/assets/field-worker.js") + "');\n");
    }

    @GetMapping("/app.webmanifest")
    ResponseEntity<String> manifest(Acting acting, Locale language) {
        Answers.permitted(acting, TicketPermission.OPEN);
        String name = Objects.requireNonNull(words.getMessage("field.nav", null, language));
        String manifest = json.writeValueAsString(Map.of(
                "name",
                name,
                "short_name",
                name,
                "start_url",
                "/field",
                "scope",
                "/field",
                "display",
                "minimal-ui",
                "theme_color",
                "#0d4a4d",
                "background_color",
                "#f5f7f6",
                "icons",
                List.of(Map.of("src", url("/assets/zhagen.svg"), "sizes", "any", "type", "image/svg+xml"))));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/manifest+json"))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(manifest);
    }

    private String url(String path) {
        return Objects.requireNonNullElse(urls.getForLookupPath(path), path);
    }
}
