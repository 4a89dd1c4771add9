package org.zhagen.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One message in both languages, for people at a console or in a log who may read either.
 *
 * @param zh the Chinese sentence
 * @param en the English sentence
 */
public record Sentence(String zh, String en) {

    private static final Map<String, Properties> WORDS = new ConcurrentHashMap<>();

    /** The sentence of a key in {@code i18n/database_*.properties} with {@code {0}}, {@code {1}}, … filled in. */
    static Sentence of(String key, Object... values) {
        return in("database", key, values);
    }

    /** The same of another room: the sentence of a key in {@code i18n/<room>_*.properties}. */
    public static Sentence in(String room, String key, Object... values) {
        return new Sentence(fill(room + "_zh", key, values), fill(room + "_en", key, values));
    }

    /** Both languages, one below the other. */
    @Override
    public String toString() {
        return zh + System.lineSeparator() + en;
    }

    private static String fill(String file, String key, Object... values) {
        String text = WORDS.computeIfAbsent(file, Sentence::read).getProperty(key);
        if (text == null) {
            throw new IllegalStateException("No sentence for " + key);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    private static Properties read(String name) {
        String file = "/i18n/" + name + ".properties";
        try (InputStream in = Sentence.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the build");
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
