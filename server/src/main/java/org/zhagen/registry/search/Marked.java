package org.zhagen.registry.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text in pieces, of which some are what was looked for. A page shows each piece as text and puts {@code <mark>} around it
 * by itself, so that nothing of the text can become markup.
 */
public record Marked(List<Piece> pieces) {

    /** Some characters of the text. */
    public record Piece(String text, boolean hit) {}

    private record Span(int from, int to) {}

    private static final int BEFORE = 24;
    private static final int SNIPPET = 110;

    public Marked {
        pieces = List.copyOf(pieces);
    }

    /** A whole text with the words marked in it. */
    public static Marked whole(String text, List<String> words) {
        return cut(text, 0, text.length(), spans(text, words));
    }

    /** The part of a text where most of the words stand close together; its beginning when none stands in it. */
    public static Marked snippet(String text, List<String> words) {
        String line = text.replaceAll("\\s+", " ").strip();
        List<Span> spans = spans(line, words);
        int best = spans.stream()
                .max(Comparator.comparingInt((Span span) -> within(spans, span.from))
                        .thenComparing(Comparator.comparingInt(Span::from).reversed()))
                .map(Span::from)
                .orElse(0);
        int from = whole(line, Math.max(0, best - BEFORE));
        int to = whole(line, Math.min(line.length(), from + SNIPPET));
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece("…", false));
        }
        pieces.addAll(cut(line, from, to, spans).pieces);
        if (to < line.length()) {
            pieces.add(new Piece("…", false));
        }
        return new Marked(pieces);
    }

    public boolean hasHit() {
        return pieces.stream().anyMatch(Piece::hit);
    }

    /** The text without marks. */
    public String text() {
        return String.join("", pieces.stream().map(Piece::text).toList());
    }

    private static int within(List<Span> spans, int from) {
        return spans.stream()
                .filter(span -> span.from >= from && span.to <= from + SNIPPET - BEFORE)
                .mapToInt(span -> span.to - span.from)
                .sum();
    }

    /** No cut goes through the middle of a character. */
    private static int whole(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }

    private static Marked cut(String text, int from, int to, List<Span> spans) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (Span span : spans) {
            if (span.from < at || span.to > to) {
                continue;
            }
            add(pieces, text.substring(at, span.from), false);
            add(pieces, text.substring(span.from, span.to), true);
            at = span.to;
        }
        add(pieces, text.substring(at, to), false);
        return new Marked(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean hit) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, hit));
        }
    }

    /** Where the words stand, in order, none over another; of two that begin together the longer. */
    private static List<Span> spans(String text, List<String> words) {
        String compared = Characters.compared(text);
        List<Span> found = new ArrayList<>();
        for (String word : words) {
            for (int at = compared.indexOf(word); at >= 0; at = compared.indexOf(word, at + word.length())) {
                if (!insideWord(compared, at, at + word.length())) {
                    found.add(new Span(at, at + word.length()));
                }
            }
        }
        found.sort(Comparator.comparingInt(Span::from)
                .thenComparing(Comparator.comparingInt(Span::to).reversed()));
        List<Span> apart = new ArrayList<>();
        for (Span span : found) {
            if (apart.isEmpty() || span.from >= apart.getLast().to) {
                apart.add(span);
            }
        }
        return apart;
    }

    /** Whether it is only a part of a longer Latin word or number. */
    private static boolean insideWord(String text, int from, int to) {
        boolean before = from > 0 && together(text.charAt(from - 1), text.charAt(from));
        return before || (to < text.length() && together(text.charAt(to - 1), text.charAt(to)));
    }

    private static boolean together(char left, char right) {
        return Characters.isWord(left) && Characters.isWord(right);
    }
}
