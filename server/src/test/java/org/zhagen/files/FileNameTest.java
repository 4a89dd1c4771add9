package org.zhagen.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever is sent as a name becomes one that can be saved anywhere. */
class FileNameTest {

    @Test
    void namesAreMadeSafe() {
        Map.ofEntries(
                        Map.entry("报告.pdf", "报告.pdf"),
                        Map.entry("C:\\Users\\li\\报告.pdf", "报告.pdf"),
                        Map.entry("../../etc/passwd", "passwd"),
                        Map.entry("a\u202Efdp.exe", "afdp.exe"),
                        Map.entry("a\u0000\r\nb.txt", "ab.txt"),
                        Map.entry("e\u0301t\u200b\u00e9.txt", "\u00e9t\u00e9.txt"),
                        Map.entry("  two   blanks .txt. ", "two blanks .txt"),
                        Map.entry("a<b>:\"|?*.csv", "a_b______.csv"),
                        Map.entry("con.txt", "_con.txt"),
                        Map.entry(".pdf", "附件.pdf"),
                        Map.entry("", "附件"),
                        Map.entry("...", "附件"),
                        Map.entry("half\ud83d.txt", "half.txt"))
                .forEach((given, clean) -> assertEquals(clean, FileName.clean(given)));
    }

    @Test
    void longNamesKeepTheirEnding() {
        String clean = FileName.clean("稿".repeat(300) + ".docx");
        assertEquals(120, clean.codePointCount(0, clean.length()));
        assertTrue(clean.endsWith("稿.docx"));
    }

    @Test
    void anyNameIsClean() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder given = new StringBuilder();
            for (int length = random.nextInt(200); length > 0; length--) {
                given.append((char) random.nextInt(random.nextBoolean() ? 0x10000 : 0x180));
            }
            String clean = FileName.clean(given.toString());
            assertFalse(clean.isEmpty());
            assertTrue(clean.codePointCount(0, clean.length()) <= 120);
            assertFalse(clean.codePoints().anyMatch(Character::isISOControl));
            assertFalse(clean.contains("/") || clean.contains("\\") || clean.startsWith(".") || clean.endsWith("."));
            assertEquals(clean, new String(clean.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            assertEquals(clean, FileName.clean(clean));
        }
    }
}
