package org.zhagen.registry;

import java.util.List;
import org.zhagen.web.Listing;

/**
 * What the library answers.
 *
 * @param hits one page of what was found, the best first
 * @param bounded whether there is more than was looked at, so that the counts are only lower bounds
 * @param match how the words of the question were met
 * @param words the words that the question was understood as
 * @param suggestions when nothing was found: words that do occur and come near
 */
public record LibraryAnswer(
        Listing<LibraryHit> hits,
        boolean bounded,
        Match match,
        List<String> words,
        Facets facets,
        List<String> suggestions) {

    /** How the words of a question were met. */
    public enum Match {
        /** Nothing was asked; everything is listed. */
        EVERYTHING,
        /** Each word is met. */
        ALL,
        /** No entry meets each word; these meet some. */
        ANY,
        /** Nothing was found. */
        NONE
    }

    /**
     * How many of what was found there are of each sort, the most first.
     *
     * @param value an id such as {@code elderly-care}
     */
    public record Facet(String value, int count) {}

    /** The facets of what was found. */
    public record Facets(List<Facet> kinds, List<Facet> topics, List<Facet> levels, List<Facet> strengths) {
        static final Facets NONE = new Facets(List.of(), List.of(), List.of(), List.of());
    }
}
