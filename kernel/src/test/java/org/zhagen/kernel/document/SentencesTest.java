package org.zhagen.kernel.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sentences of all codes, in both languages. */
class SentencesTest {

    private static final Pattern SLOT = Pattern.compile("\\{w?(\\d|m)}");
    private static final ResourceBundle CHINESE = bundle("zh");
    private static final ResourceBundle ENGLISH = bundle("en");

    @Test
    void eachCodeHasASentenceInBothLanguages() {
        Set<String> codes = codes();
        assertTrue(codes.contains("unknown-key") && codes.contains("rule-name"), codes.toString());
        assertTrue(CHINESE.keySet().containsAll(codes), () -> missing(codes, CHINESE));
        assertTrue(ENGLISH.keySet().containsAll(codes), () -> missing(codes, ENGLISH));
    }

    @Test
    void noSentenceIsLeftOver() {
        Set<String> codes = codes();
        for (ResourceBundle bundle : List.of(CHINESE, ENGLISH)) {
            Set<String> orphans = new TreeSet<>(bundle.keySet());
            orphans.removeIf(
                    key -> key.startsWith("word.") || codes.contains(key.replaceFirst("\\.(hint|maybe)$", "")));
            assertEquals(Set.of("maybe"), orphans);
        }
    }

    @Test
    void bothLanguagesSayTheSame() {
        assertEquals(CHINESE.keySet(), ENGLISH.keySet());
        for (String key : CHINESE.keySet()) {
            assertEquals(slots(ENGLISH.getString(key)), slots(CHINESE.getString(key)), key);
            assertTrue(
                    ENGLISH.getString(key).chars().allMatch(c -> c < 0x2000 || c == '\u2026' || "10万元".indexOf(c) >= 0),
                    key);
            assertTrue(CHINESE.getString(key).codePoints().anyMatch(Character::isIdeographic), key);
        }
    }

    @Test
    void hintsBeginWithMaybe() {
        for (String key : ENGLISH.keySet()) {
            if (key.endsWith(".hint") || key.endsWith(".maybe")) {
                assertTrue(ENGLISH.getString(key).startsWith("Maybe "), key);
                assertTrue(CHINESE.getString(key).startsWith("也许"), key);
            }
        }
    }

    @Test
    void aFindingFillsItsSlots() {
        Finding finding = Finding.of(DocumentCode.UNKNOWN_KEY, new Place("a.yaml", 3, 7), "x{0}$1", "a, b");
        assertEquals("a.yaml:3:7: unknown-key: 'x{0}$1' is not known here. Known: a, b.", finding.line(Locale.ENGLISH));
        assertEquals("此处没有“x{0}$1”这一项。可用：a, b。也许是“y”？", finding.maybe("y").message(Locale.CHINA));
        assertEquals("a.yaml", Place.of("a.yaml").toString());
    }

    private static Set<String> slots(String sentence) {
        return SLOT.matcher(sentence).results().map(m -> m.group()).collect(Collectors.toSet());
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.zhagen.kernel")) {
            if (type.isAssignableTo(Code.class) && type.isEnum()) {
                for (Object constant : type.reflect().getEnumConstants()) {
                    assertTrue(codes.add(((Code) constant).id()), constant + " is not the only one");
                }
            }
        }
        return codes;
    }

    private static String missing(Set<String> codes, ResourceBundle bundle) {
        Set<String> left = new TreeSet<>(codes);
        left.removeAll(bundle.keySet());
        return left.toString();
    }

    private static ResourceBundle bundle(String language) {
        try (var in = Code.class.getResourceAsStream("/org/zhagen/kernel/findings_" + language + ".properties")) {
            return new PropertyResourceBundle(new java.io.InputStreamReader(
                    java.util.Objects.requireNonNull(in), java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
