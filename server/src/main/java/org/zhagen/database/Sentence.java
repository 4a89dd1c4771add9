package org.zhagen.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * One message in both languages, for people at a console or in a log who may read either.
 *
 * @param zh the Chinese sentence
 * @param en the English sentence
 */
public record Sentence(String zh, String en) {

    private static final Properties ZH = read("zh");
    private static final Properties EN = read("en");

    /** The sentence of a key in {@code i18n/database_*.properties} with {@code {0}}, {@code {1}}, … filled in. */
    static Sentence of(String key, Object... values) {
        return new Sentence(fill(ZH, key, values), fill(EN, key, values));
    }

    /** Both languages, one below the other. */
    @Override
    public String toString() {
        return zh + System.lineSeparator() + en;
    }

    private static String fill(Properties words, String key, Object... values) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("No sentence for " + key);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    private static Properties read(String language) {
        String file = "/i18n/database_" + language + ".properties";
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
