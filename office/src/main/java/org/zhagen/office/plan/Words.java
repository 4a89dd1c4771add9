package org.zhagen.office.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;

/** The words of the playbook format as Chinese documents say them. */
final class Words {

    private static final String FILE = "words.properties";
    private static final Properties WORDS = read();

    private Words() {}

    /** The word for a constant. */
    static String of(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        String name = type.getCanonicalName().substring(type.getPackageName().length() + 1);
        return need(name + "." + Code.kebab(constant));
    }

    /** The word for a key of the format, in an address, or null. */
    static @Nullable String key(String key) {
        return WORDS.getProperty("key." + key);
    }

    /** The word for somebody who has a part in a procedure without being a role of the playbook, or null. */
    static @Nullable String standing(String id) {
        return WORDS.getProperty("role." + id);
    }

    /** A unit as it is printed behind a number. */
    static String unit(@Nullable String unit) {
        return unit == null ? "" : WORDS.getProperty("unit." + unit, unit);
    }

    private static String need(String key) {
        String word = WORDS.getProperty(key);
        if (word == null) {
            throw new IllegalStateException("No word for " + key);
        }
        return word;
    }

    private static Properties read() {
        try (InputStream in = Words.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the build");
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
