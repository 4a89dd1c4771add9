package org.zhagen.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Both languages say the same things with the same values. */
class SentenceTest {

    @Test
    void bothLanguagesHaveEachSentenceWithTheSameValues() throws IOException {
        Properties zh = read("zh");
        Properties en = read("en");
        assertEquals(new TreeSet<>(zh.stringPropertyNames()), new TreeSet<>(en.stringPropertyNames()));
        for (String key : en.stringPropertyNames()) {
            for (int i = 0; i < 4; i++) {
                String hole = "{" + i + "}";
                assertEquals(
                        zh.getProperty(key).contains(hole), en.getProperty(key).contains(hole), key);
            }
            assertFalse(zh.getProperty(key).isBlank(), key);
        }
    }

    @Test
    void valuesAreFilledIn() {
        Sentence sentence = Sentence.of("port.none", 1, 2);
        assertTrue(sentence.en().contains("between 1 and 2"));
        assertTrue(sentence.zh().contains("1 至 2"));
    }

    private static Properties read(String language) throws IOException {
        String file = "/i18n/database_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(SentenceTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        }
    }
}
