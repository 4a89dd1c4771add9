package org.zhagen.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/** The icons of Tabler, drawn into the page itself: they take the colour of the text and need no font and no request. */
@Component
class Icons {

    private static final String SET = "tabler__icons";
    private static final String PLACE = "icons/outline/";
    private static final String OPEN =
            "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\" width=\"24\" height=\"24\""
                    + " viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.75\""
                    + " stroke-linecap=\"round\" stroke-linejoin=\"round\">";

    /** Knows the version of the set: looking through the names of its ten thousand files takes long. */
    private final WebJarVersionLocator sets = new WebJarVersionLocator();

    private final Map<String, String> drawn = new ConcurrentHashMap<>();

    /**
     * The icon as SVG; it says nothing to screen readers, so words stand beside it.
     *
     * @throws IllegalArgumentException when the set has no such icon
     */
    String of(String name) {
        return drawn.computeIfAbsent(name, this::draw);
    }

    private String draw(String name) {
        if (!name.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("no name of an icon: " + name);
        }
        try {
            @Nullable String path = sets.fullPath(SET, PLACE + name + ".svg");
            if (path == null || !new ClassPathResource(path).exists()) {
                throw new IllegalArgumentException(
                        "there is no icon " + name + ". Maybe look for its name on tabler.io/icons");
            }
            try (InputStream in = new ClassPathResource(path).getInputStream()) {
                return OPEN + inside(new String(in.readAllBytes(), StandardCharsets.UTF_8)) + "</svg>";
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("the icon " + name + " can't be read", e);
        }
    }

    private static String inside(String svg) {
        int start = svg.indexOf('>', svg.indexOf("<svg")) + 1;
        return svg.substring(start, svg.lastIndexOf("</svg>")).replaceAll("\\s*\\n\\s*", "");
    }
}
