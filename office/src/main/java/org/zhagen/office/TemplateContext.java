package org.zhagen.office;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Nearest;

/** Looks names up in maps and nowhere else, and counts the work so that nested lists cannot run for ever. */
final class TemplateContext implements Mustache.Collector {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_STEPS = 2_000_000;

    private final Set<String> tolerated;
    private int steps;

    /** @param tolerated names already known to be missing, read as empty */
    TemplateContext(Set<String> tolerated) {
        this.tolerated = tolerated;
    }

    @Override
    public @Nullable Iterator<?> toIterator(@Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            return null;
        }
        Iterator<?> all = list.iterator();
        return new Iterator<@Nullable Object>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public @Nullable Object next() {
                step();
                return all.next();
            }
        };
    }

    @Override
    public Mustache.VariableFetcher createFetcher(Object context, String name) {
        return (ctx, key) -> {
            step();
            if (ctx instanceof Map<?, ?> map && map.containsKey(key)) {
                // The engine's own test for empty texts would print maps, too, and so refuse them as sections.
                return "".equals(map.get(key)) ? null : map.get(key);
            }
            return tolerated.contains(key) ? "" : Template.NO_FETCHER_FOUND;
        };
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new HashMap<>();
    }

    private void step() {
        if (++steps > MAX_STEPS) {
            throw new BoundedText.Full();
        }
    }

    /** Numbers without exponent and without needless zeros. */
    static String format(Object value) {
        return switch (value) {
            case Double d when Double.isFinite(d) -> plain(BigDecimal.valueOf(d));
            case Float f when Float.isFinite(f) -> plain(new BigDecimal(f.toString()));
            case BigDecimal d -> plain(d);
            case Map<?, ?> map -> throw new NotText(map);
            case List<?> list -> throw new NotText(list);
            default -> value.toString();
        };
    }

    /** Thrown when a map or a list is asked for as text. */
    static final class NotText extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotText(Object value) {
            super(value.toString().substring(0, Math.min(60, value.toString().length())), null, false, false);
        }
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.signum() == 0 ? "0" : bare.toPlainString();
    }

    /** The first thing in the context that is no data, or null. */
    static Rendering.@Nullable Problem check(String template, Map<String, ?> context) {
        return check(template, "", context, 0);
    }

    private static Rendering.@Nullable Problem check(String template, String path, @Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            return new Rendering.Problem(Rendering.Code.TOO_DEEP, template, 0, path, null);
        }
        return switch (value) {
            case null -> null;
            case String s -> null;
            case Number n -> null;
            case Boolean b -> null;
            case Map<?, ?> map -> entries(template, path, map, depth);
            case List<?> list -> items(template, path, list, depth);
            default -> new Rendering.Problem(Rendering.Code.UNSUPPORTED_VALUE, template, 0, path, null);
        };
    }

    private static Rendering.@Nullable Problem entries(String template, String path, Map<?, ?> map, int depth) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String at = path.isEmpty() ? String.valueOf(entry.getKey()) : path + "." + entry.getKey();
            Rendering.Problem found = check(template, at, entry.getValue(), depth + 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Rendering.@Nullable Problem items(String template, String path, List<?> list, int depth) {
        for (int i = 0; i < list.size(); i++) {
            Rendering.Problem found = check(template, path + "." + (i + 1), list.get(i), depth + 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The name in the context nearest to the one asked for, if one is near enough to be meant. */
    static @Nullable String nearest(String name, Map<String, ?> context) {
        Set<String> names = new TreeSet<>();
        names(context, name.contains(".") ? "" : null, names, 0);
        return Nearest.to(name, names);
    }

    /** Names as a template spells them: dotted from the root when {@code prefix} is given, else bare. */
    private static void names(@Nullable Object value, @Nullable String prefix, Set<String> names, int depth) {
        if (depth > 8 || names.size() > 2000) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                names.add(prefix == null ? key.toString() : prefix + key);
                names(inner, prefix == null ? null : prefix + key + ".", names, depth + 1);
            });
        } else if (value instanceof List<?> list) {
            for (Object item : list.isEmpty() ? Collections.emptyList() : list.subList(0, 1)) {
                names(item, prefix, names, depth + 1);
            }
        }
    }
}
