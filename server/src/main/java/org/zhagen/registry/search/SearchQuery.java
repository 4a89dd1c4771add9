package org.zhagen.registry.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A question as words. Whatever is typed gives a query: only letters, digits and Chinese characters of it reach the database.
 *
 * @param plain the whole question as titles are compared
 * @param words the words that must be found, in order
 */
public record SearchQuery(String plain, List<String> words) {

    /** How much of a question is read, in characters. */
    public static final int LONGEST = 120;

    private static final int MOST_WORDS = 24;

    /** Words that say nothing about what is looked for; they count when nothing else was asked. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "的", "了", "和", "与", "及", "或", "在", "是", "把", "被", "对", "从", "到", "给", "让", "就", "也", "都", "而", "着", "过",
            "吗", "呢", "吧", "啊", "地", "得", "之", "其", "于", "以", "为", "有", "怎么", "怎样", "怎么样", "怎么办", "如何", "什么", "哪些", "哪",
            "请问", "关于", "我", "我们", "你", "你们", "他们", "这", "那", "这个", "那个", "一个", "想", "要", "能", "可以", "the", "a", "an",
            "of", "and", "or", "to", "in", "for", "how", "what", "is");

    public SearchQuery {
        words = List.copyOf(words);
    }

    public static SearchQuery of(String question) {
        String read = question.codePointCount(0, question.length()) <= LONGEST
                ? question
                : question.substring(0, question.offsetByCodePoints(0, LONGEST));
        SequencedSet<String> words = new LinkedHashSet<>();
        for (Run run : Run.of(read)) {
            words.addAll(run.han() ? joined(Segmenter.words(run.text())) : List.of(run.text()));
        }
        List<String> telling =
                words.stream().filter(word -> !EMPTY_WORDS.contains(word)).toList();
        List<String> asked = telling.isEmpty() ? List.copyOf(words) : telling;
        return new SearchQuery(
                SearchText.plain(read), asked.stream().limit(MOST_WORDS).toList());
    }

    /** A word that the analyser does not know falls apart into characters; those that stand together are put together again. */
    private static List<String> joined(List<String> words) {
        List<String> joined = new ArrayList<>();
        boolean open = false;
        for (String word : words) {
            boolean single = word.codePointCount(0, word.length()) == 1 && !EMPTY_WORDS.contains(word);
            if (single && open) {
                joined.add(joined.removeLast() + word);
            } else {
                joined.add(word);
            }
            open = single;
        }
        return joined;
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** A query that all words must meet, in the text form of {@code tsquery}. */
    public String all() {
        return words.stream().map(SearchQuery::phrase).collect(Collectors.joining(" & "));
    }

    /** A query that any word meets. */
    public String any() {
        return words.stream().map(SearchQuery::phrase).collect(Collectors.joining(" | "));
    }

    /** A query that any single character of the question meets, or the beginning of a Latin word: what may have been meant. */
    public String near() {
        SequencedSet<String> parts = new LinkedHashSet<>();
        for (Run run : Run.of(String.join(" ", words))) {
            if (run.han()) {
                run.text().codePoints().forEach(character -> parts.add(quoted(Character.toString(character))));
            } else {
                int length = run.text().codePointCount(0, run.text().length());
                int kept = run.text().offsetByCodePoints(0, Math.min(length, 3));
                parts.add(quoted(run.text().substring(0, kept)) + ":*");
            }
        }
        return String.join(" | ", parts);
    }

    /** The words of a text, for offering them. */
    public static List<String> wordsOf(String text) {
        List<String> words = new ArrayList<>();
        for (Run run : Run.of(text)) {
            words.addAll(run.han() ? Segmenter.words(run.text()) : List.of(run.text()));
        }
        return words.stream().filter(word -> !EMPTY_WORDS.contains(word)).toList();
    }

    /** A word of one character as it is; a longer one as its pairs, each following the other. */
    private static String phrase(String word) {
        int[] characters = word.codePoints().toArray();
        if (characters.length <= 2 || !Characters.isHan(characters[0])) {
            return quoted(word);
        }
        return IntStream.range(0, characters.length - 1)
                .mapToObj(i -> quoted(new String(characters, i, 2)))
                .collect(Collectors.joining(" <-> ", "(", ")"));
    }

    /** Words hold letters and digits only. */
    private static String quoted(String word) {
        return "'" + word + "'";
    }
}
