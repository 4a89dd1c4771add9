package org.zhagen.registry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.registry.search.SearchQuery;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The front door to the library: finding displayed practices and playbooks. All of it is open to whoever may read. */
@Service
public class Library {

    private static final int SUGGESTED = 6;

    private final Doors doors;
    private final LibraryFinder finder;
    private final LibraryRows rows;

    Library(Doors doors, LibraryFinder finder, LibraryRows rows) {
        this.doors = doors;
        this.finder = finder;
        this.rows = rows;
    }

    /** Entries that meet all words of the question; where there are none, those that meet some, and the answer says so. */
    public Outcome<LibraryAnswer> search(Acting acting, LibrarySearch search, Paging paging) {
        return doors.query(acting, RegistryPermission.READ, () -> Outcome.done(found(search, paging)));
    }

    private LibraryAnswer found(LibrarySearch search, Paging paging) {
        SearchQuery query = SearchQuery.of(search.text());
        if (query.isEmpty()) {
            boolean asked = !search.text().isBlank(); // but with nothing that could be found, such as ?!
            return asked
                    ? none(query, paging, List.of())
                    : answer(finder.newest(search), LibraryAnswer.Match.EVERYTHING, query, paging);
        }
        LibraryFinder.Found all = finder.matching(search, query.all(), query.plain());
        if (!all.ids().isEmpty()) {
            return answer(all, LibraryAnswer.Match.ALL, query, paging);
        }
        LibraryFinder.Found any = query.words().size() == 1 ? all : finder.matching(search, query.any(), query.plain());
        return any.ids().isEmpty()
                ? none(query, paging, suggestions(query))
                : answer(any, LibraryAnswer.Match.ANY, query, paging);
    }

    private LibraryAnswer answer(
            LibraryFinder.Found found, LibraryAnswer.Match match, SearchQuery query, Paging paging) {
        List<LibraryHit> hits = rows.shown(found.page(paging), query.words());
        return new LibraryAnswer(
                new Listing<>(hits, found.ids().size(), paging),
                found.bounded(),
                match,
                query.words(),
                found.facets(),
                List.of());
    }

    private static LibraryAnswer none(SearchQuery query, Paging paging, List<String> suggestions) {
        return new LibraryAnswer(
                new Listing<>(List.of(), 0, paging),
                false,
                LibraryAnswer.Match.NONE,
                query.words(),
                LibraryAnswer.Facets.NONE,
                suggestions);
    }

    /** Words of titles near the question: first those that look like one of its words, then the others. */
    private List<String> suggestions(SearchQuery query) {
        SequencedSet<String> known = new LinkedHashSet<>();
        for (String title : finder.nearTitles(query)) {
            SearchQuery.wordsOf(title).stream()
                    .filter(word -> word.length() > 1)
                    .forEach(known::add);
        }
        SequencedSet<String> suggested = new LinkedHashSet<>();
        for (String word : query.words()) {
            String nearest = Nearest.to(word, known);
            if (nearest != null) {
                suggested.add(nearest);
            }
        }
        suggested.addAll(known);
        return suggested.stream().limit(SUGGESTED).toList();
    }
}
