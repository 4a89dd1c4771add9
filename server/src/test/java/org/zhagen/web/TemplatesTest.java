package org.zhagen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the templates and words of all rooms, and finds what would only be seen when somebody opens that page. */
class TemplatesTest {

    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z0-9._-]+)[}(]");
    private static final Pattern ICON = Pattern.compile("(?:ui:icon=\"|icon='?)(?<name>[a-z][a-z0-9-]*)['\"]");
    private static final Pattern ITEM = Pattern.compile(
            "(?:new NavItem|OwnItem\\.link|OwnItem\\.button)\\(\\s*[^,()]+,\\s*\"(?<key>[^\"]+)\",\\s*\"(?<name>[^\"]+)\"");
    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"([^\"(]+)\"");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "<script(?![^>]*src=)|<style|\\sstyle=|th:style|\\son[a-z]+=|hx-on|javascript:|https?://(?!www\\.thymeleaf|zhagen)");
    private static final Pattern SLOT = Pattern.compile("\\{\\d");
    private static final Set<String> ELEMENTS = Set.of(
            ("a area aside body button caption code dd details dl dt fieldset figure footer form h1 h2 h3 head header img input"
                            + " label legend li main menu nav ol option p progress section select span summary table tbody td"
                            + " textarea tfoot th thead title tr ul")
                    .split(" "));

    private final Path classes = classes();

    @Test
    void everyWordExistsInBothLanguages() throws IOException {
        Set<String> chinese = words("_zh").keySet();
        Set<String> english = words("_en").keySet();
        Set<String> missing = new TreeSet<>();
        for (var used : used().entrySet()) {
            if (!chinese.contains(used.getKey()) || !english.contains(used.getKey())) {
                missing.add(used.getKey() + " in " + used.getValue());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(chinese).isEqualTo(english);
    }

    @Test
    void wordsWithValuesAreWritable() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String language : List.of("_zh", "_en")) {
            words(language).forEach((key, text) -> {
                if (SLOT.matcher(text).find() && !writable(text)) {
                    wrong.add(key + language + ": " + text);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyIconExists() throws IOException {
        Icons icons = new Icons();
        Map<String, String> named = new TreeMap<>();
        for (Path template : files("templates", ".html")) {
            all(ICON, template).forEach(match -> named.put(match.group("name"), template.toString()));
        }
        for (Path source : sources()) {
            all(ITEM, source).forEach(match -> named.put(match.group("name"), source.toString()));
        }
        List<String> missing = named.entrySet().stream()
                .filter(icon -> !exists(icons, icon.getKey()))
                .map(icon -> icon.getKey() + " in " + icon.getValue())
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void templatesHoldNoWordsNoScriptsNoStyles() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path template : files("templates", ".html")) {
            String text = Files.readString(template).replace("扎根", "");
            if (text.codePoints().anyMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN)) {
                wrong.add(template + " holds words that belong into i18n");
            }
            all(FORBIDDEN, text).forEach(match -> wrong.add(template + " holds " + match.group()));
        }
        assertThat(wrong).isEmpty();
    }

    /** Thymeleaf would take each element of that name for the fragment. */
    @Test
    void noFragmentIsNamedLikeAnElement() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path template : files("templates", ".html")) {
            String text = Files.readString(template);
            List<String> names =
                    all(FRAGMENT, text).map(match -> match.group(1)).toList();
            names.stream()
                    .filter(name -> names.size() > 1 && ELEMENTS.contains(name) && text.contains("<" + name))
                    .forEach(name -> wrong.add(template + ": " + name));
        }
        assertThat(wrong).isEmpty();
    }

    private Map<String, String> used() throws IOException {
        Map<String, String> used = new TreeMap<>();
        for (Path template : files("templates", ".html")) {
            all(KEY, template).forEach(match -> used.put(match.group(1), template.toString()));
        }
        for (Path source : sources()) {
            all(ITEM, source).forEach(match -> used.put(match.group("key"), source.toString()));
        }
        return used;
    }

    private Map<String, String> words(String language) throws IOException {
        Map<String, String> words = new TreeMap<>();
        for (Path file : files("i18n", language + ".properties")) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        }
        return words;
    }

    private static boolean writable(String text) {
        try {
            String written = new MessageFormat(text).format(new Object[] {1, 2, 3, 4, 5});
            return !written.contains("{") && text.replace("''", "").indexOf('\'') < 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean exists(Icons icons, String name) {
        try {
            return icons.of(name).startsWith("<svg");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Stream<MatchResult> all(Pattern pattern, Path file) throws IOException {
        return all(pattern, Files.readString(file));
    }

    private static Stream<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private List<Path> sources() throws IOException {
        return under(classes.resolve("../../src/main/java").normalize(), ".java");
    }

    private List<Path> files(String folder, String ending) throws IOException {
        return under(classes.resolve(folder), ending);
    }

    private static List<Path> under(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static Path classes() {
        try {
            URL place = Pages.class.getProtectionDomain().getCodeSource().getLocation();
            return Path.of(Objects.requireNonNull(place).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
