package org.zhagen.matrix;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.registry.Display;

/**
 * Things of one district, made when they are first asked for. What only the district or the owner may know bears
 * {@link #SECRET} or {@link #PHONE}.
 */
final class Scene {

    /** In the names of all things that nobody elsewhere may see. */
    static final String SECRET = "zq7secret";

    /** A telephone number that nobody elsewhere may see. */
    static final String PHONE = "13900177731";

    private static final Pattern PLACE = Pattern.compile("\\{([\\w-]+)}");

    private final boolean secret;
    private final Map<String, Supplier<Thing>> makers = new HashMap<>();
    private final Map<String, Thing> made = new HashMap<>();

    /**
     * A thing as a request names it.
     *
     * @param revision its version, for {@code If-Match} and forms
     */
    record Thing(String id, int revision) {
        static Thing of(Object id) {
            return new Thing(id.toString(), 0);
        }

        static Thing of(Display display) {
            return new Thing(display.id().toString(), display.version());
        }
    }

    /**
     * @param secret whether what is private bears the secret; what the right person changes may become public
     * @param owner whom personal things belong to, acting in the district; they must be able to do what makes them
     */
    Scene(ApplicationContext context, boolean secret, Acting owner) {
        this.secret = secret;
        makers.putAll(Things.makers(new Stage(context, owner, this)));
    }

    String marker() {
        return secret ? SECRET : "普通";
    }

    String phone() {
        return secret ? PHONE : "13900100001";
    }

    /** The thing of that kind. */
    Thing thing(String kind) {
        Thing known = made.get(kind);
        if (known != null) {
            return known;
        }
        Supplier<Thing> maker = makers.get(kind);
        if (maker == null) {
            throw new AssertionError(
                    "no thing is called {" + kind + "}. Maybe add how to make one to the things of its room.");
        }
        Thing thing = maker.get();
        made.put(kind, thing);
        return thing;
    }

    UUID id(String kind) {
        return UUID.fromString(thing(kind).id());
    }

    /** A path with real ids in the place of its variables. */
    String filled(String path) {
        return replaced(path, at -> thing(kind(path, at)).id());
    }

    /** The version of the first thing that a path names. */
    int revision(String path) {
        Matcher variable = PLACE.matcher(path);
        return variable.find() ? thing(kind(path, variable)).revision() : 0;
    }

    /** What a request sends, with real ids in the place of {@code {unit}} and the like. */
    String sent(String text, String path) {
        return replaced(
                text,
                at -> Objects.equals(at.group(1), "revision")
                        ? String.valueOf(revision(path))
                        : thing(String.valueOf(at.group(1))).id());
    }

    private static String replaced(String text, java.util.function.Function<Matcher, String> id) {
        Matcher place = PLACE.matcher(text);
        StringBuilder whole = new StringBuilder();
        while (place.find()) {
            place.appendReplacement(whole, Matcher.quoteReplacement(id.apply(place)));
        }
        return place.appendTail(whole).toString();
    }

    /** The kind of thing that a variable stands for, by what is before it, and where that is not enough behind it. */
    private static String kind(String path, Matcher variable) {
        String before = path.substring(0, variable.start()).replaceAll("/$", "").replaceAll(".*/", "");
        String behind = path.substring(variable.end()).replaceAll("^(/[^/]*).*", "$1");
        String key = before + "/" + variable.group();
        @Nullable String kind = Things.VARIABLES.getOrDefault(key + behind, Things.VARIABLES.get(key));
        if (kind == null) {
            throw new AssertionError(
                    "nothing is known that \"" + key + "\" of " + path
                            + " could name. Maybe add it to the VARIABLES of its room, with a kind that Things.makers can make.");
        }
        return kind;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
