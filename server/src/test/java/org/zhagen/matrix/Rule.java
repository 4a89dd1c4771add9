package org.zhagen.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is expected of one route: a line of {@code matrix/routes.txt}.
 *
 * @param needs permissions, each of which is enough, or {@link #OPEN}, {@link #SIGNED_IN}
 * @param where what the jurisdiction decides
 * @param sends what a plausible request sends, as {@link Parcel} reads it
 */
record Rule(String method, String path, Set<String> needs, Where where, String sends) {

    static final String OPEN = "open";
    static final String SIGNED_IN = "signed-in";

    private static final String TABLE = "/matrix/routes.txt";

    /** How somebody who has the permission, but stands elsewhere, is answered. */
    enum Where {
        /** Turned away: the thing is inside of a jurisdiction. */
        INSIDE,
        /** Turned away or told what is wrong: the place is one that the person wrote into the form. */
        FORM,
        /** Turned away: the thing belongs to one person. */
        OWN,
        /** Served, with what they may see. */
        ANY
    }

    static Map<String, Rule> all() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (String line : text().lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                Rule rule = read(line);
                if (rules.put(rule.name(), rule) != null) {
                    throw new IllegalStateException("twice in " + TABLE + ": " + rule.name());
                }
            }
        }
        return rules;
    }

    private static Rule read(String line) {
        String[] cells = line.split("\\s+", 5);
        if (cells.length < 4) {
            throw new IllegalStateException("method, path, permission and where are needed in " + TABLE + ": " + line);
        }
        Where where = Where.valueOf(cells[3].toUpperCase(Locale.ROOT));
        return new Rule(cells[0], cells[1], Set.of(cells[2].split("\\|", -1)), where, cells.length < 5 ? "" : cells[4]);
    }

    private static String text() {
        try (InputStream table = Objects.requireNonNull(Rule.class.getResourceAsStream(TABLE))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String name() {
        return method + " " + path;
    }

    boolean isOpen() {
        return needs.contains(OPEN);
    }

    /** Whether somebody with these permissions may, where they may. */
    boolean allows(Collection<String> permissions) {
        return isOpen()
                || needs.contains(SIGNED_IN)
                || needs.stream().anyMatch(need -> permissions.containsAll(Set.of(need.split("\\+", -1))));
    }
}
