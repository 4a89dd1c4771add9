package org.zhagen.registry.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.kernel.document.Code;
import org.zhagen.registry.Library;
import org.zhagen.registry.LibraryAnswer;
import org.zhagen.registry.LibraryHit;
import org.zhagen.registry.search.Marked;
import org.zhagen.web.Answers;
import org.zhagen.web.Paging;

/** The library for programs. */
@RestController
@RequestMapping("/api/v1/library")
class LibraryApi {

    private final Library library;

    LibraryApi(Library library) {
        this.library = library;
    }

    /** What was found; {@code total} and the counts are lower bounds when {@code bounded}. */
    record Found(
            List<Hit> hits,
            int total,
            boolean bounded,
            int page,
            int size,
            String match,
            List<String> words,
            LibraryAnswer.Facets facets,
            List<String> suggestions) {}

    /** One thing that was found. */
    record Hit(
            String kind,
            String key,
            String title,
            List<Marked.Piece> markedTitle,
            List<Marked.Piece> snippet,
            List<String> topics,
            List<String> levels,
            @Nullable String region,
            String place,
            @Nullable String strength,
            LocalDate dated,
            String url) {

        static Hit of(LibraryHit hit) {
            return new Hit(
                    hit.kind().id(),
                    hit.key(),
                    hit.title().text(),
                    hit.title().pieces(),
                    hit.snippet().pieces(),
                    hit.topics(),
                    hit.levels(),
                    hit.region() == null ? null : hit.region().digits(),
                    hit.place(),
                    hit.strength(),
                    hit.dated(),
                    hit.url());
        }
    }

    @GetMapping
    Found search(Acting acting, LibraryFilter filter, Paging paging) {
        LibraryAnswer answer = Answers.value(library.search(acting, filter.search(), paging));
        return new Found(
                answer.hits().rows().stream().map(Hit::of).toList(),
                answer.hits().total(),
                answer.bounded(),
                paging.page(),
                paging.size(),
                Code.kebab(answer.match()),
                answer.words(),
                answer.facets(),
                answer.suggestions());
    }
}
