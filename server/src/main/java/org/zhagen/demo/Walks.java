package org.zhagen.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Node.Mapping;
import org.zhagen.kernel.document.YamlReader;

/** The guided walks through the demo city, from {@code demo/city/walks.yaml}: what whom a visitor can do, page by page. */
@Component
@Profile("demo")
public class Walks {

    private static final String FILE = "walks.yaml";

    private final List<Walk> walks = read(new DemoFiles().text(FILE));

    /** A walk of several steps, each with somebody else. */
    public record Walk(String id, Words title, Words about, List<Step> steps) {}

    /**
     * One step.
     *
     * @param person the id in {@code people.csv}
     * @param role id of the role in which the person acts, as {@code people.csv} has it
     * @param page where it begins; a path of this server
     * @param task what to do there, and what to look at
     */
    public record Step(String person, String role, String page, Words task) {}

    /** The same in both languages. */
    public record Words(String zh, String en) {
        public String in(Locale language) {
            return language.getLanguage().equals("en") ? en : zh;
        }
    }

    public List<Walk> all() {
        return walks;
    }

    /**
     * What is to be done in a step.
     *
     * @param step from 0
     */
    public Optional<Words> task(String walk, int step) {
        return walks.stream()
                .filter(one ->
                        one.id().equals(walk) && step >= 0 && step < one.steps().size())
                .map(one -> one.steps().get(step).task())
                .findFirst();
    }

    private static List<Walk> read(String text) {
        Findings findings = new Findings();
        Node node = YamlReader.read(FILE, text.getBytes(StandardCharsets.UTF_8), findings);
        if (!(node instanceof Mapping file) || !findings.sorted().isEmpty()) {
            throw new IllegalStateException(FILE + ": " + findings.sorted());
        }
        return rows(file, "walks", Walks::walk);
    }

    private static Walk walk(Mapping row) {
        return new Walk(text(row, "id"), words(row, "title"), words(row, "about"), rows(row, "steps", Walks::step));
    }

    private static Step step(Mapping row) {
        return new Step(text(row, "person"), text(row, "role"), text(row, "page"), words(row, "task"));
    }

    private static <T> List<T> rows(Mapping file, String key, Function<Mapping, T> read) {
        Stream<Node> items = file.get(key) instanceof Node.Listing list ? list.items().stream() : Stream.empty();
        return items.map(Mapping.class::cast).map(read).toList();
    }

    private static Words words(Mapping row, String key) {
        if (!(row.get(key) instanceof Mapping words)) {
            throw new IllegalStateException(FILE + ": " + row.at() + ": " + key + " is missing");
        }
        return new Words(text(words, "zh"), text(words, "en"));
    }

    private static String text(Mapping row, String key) {
        String text = row.text(key);
        if (text == null) {
            throw new IllegalStateException(FILE + ": " + row.at() + ": " + key + " is missing");
        }
        return text;
    }
}
