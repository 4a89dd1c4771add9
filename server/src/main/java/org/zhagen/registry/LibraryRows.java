package org.zhagen.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.search.Marked;
import org.zhagen.registry.search.SearchText;

/** The rows of the library: what can be found, and the entries found by their ids. */
@Repository
class LibraryRows {

    private static final String PUT = """
            insert into registry_library (kind, key, title, plain_title, summary, problem, body, topics, levels, region, place,
                                          strength, dated, url, title_words, words)
            values (:kind, :key, :title, :plainTitle, :summary, :problem, :body, :topics, :levels, :region, :place,
                    :strength, :dated, :url, :titleWords::tsvector, :words::tsvector)
            on conflict (kind, key) do update
               set title = excluded.title, plain_title = excluded.plain_title, summary = excluded.summary,
                   problem = excluded.problem, body = excluded.body, topics = excluded.topics, levels = excluded.levels,
                   region = excluded.region, place = excluded.place, strength = excluded.strength, dated = excluded.dated,
                   url = excluded.url, title_words = excluded.title_words, words = excluded.words
            """;

    private static final String SHOWN = """
            select l.kind, l.key, l.title, l.summary, l.problem, l.body, l.topics, l.levels, l.region, l.place, l.strength,
                   l.dated, l.url
              from unnest(:ids) with ordinality as wanted (id, place_in_list)
              join registry_library l on l.id = wanted.id
             order by wanted.place_in_list
            """;

    private final JdbcClient database;

    LibraryRows(JdbcClient database) {
        this.database = database;
    }

    void put(LibraryEntry entry) {
        RegionCode region = entry.region();
        Design strength = entry.strength();
        database.sql(PUT)
                .param("kind", entry.kind().id())
                .param("key", entry.key())
                .param("title", entry.title())
                .param("plainTitle", SearchText.plain(entry.title()))
                .param("summary", entry.summary())
                .param("problem", entry.problem())
                .param("body", entry.actions() + "\n" + entry.rest())
                .param("topics", ids(entry.topics()))
                .param("levels", ids(entry.levels()))
                .param("region", region == null ? null : region.digits())
                .param("place", entry.place())
                .param("strength", strength == null ? null : strength.ordinal())
                .param("dated", entry.dated())
                .param("url", entry.url())
                .param("titleWords", SearchText.vector(entry.title(), "", "", ""))
                .param(
                        "words",
                        SearchText.vector(
                                entry.title(),
                                entry.summary() + "\n" + entry.problem(),
                                entry.actions(),
                                entry.rest() + "\n" + entry.place()))
                .update();
    }

    private static String[] ids(List<? extends Enum<?>> words) {
        return words.stream().map(Code::kebab).toArray(String[]::new);
    }

    void remove(LibraryEntry.Kind kind, String key) {
        database.sql("delete from registry_library where kind = :kind and key = :key")
                .param("kind", kind.id())
                .param("key", key)
                .update();
    }

    /** The entries with these ids, in this order, with the words marked. */
    List<LibraryHit> shown(List<Long> ids, List<String> words) {
        return database.sql(SHOWN)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> hit(row, words))
                .list();
    }

    private static LibraryHit hit(ResultSet row, List<String> words) throws SQLException {
        return new LibraryHit(
                Code.read(LibraryEntry.Kind.class, row.getString("kind")).orElseThrow(),
                row.getString("key"),
                Marked.whole(row.getString("title"), words),
                snippet(row, words),
                words(row, "topics"),
                words(row, "levels"),
                region(row.getString("region")),
                row.getString("place"),
                strength(row),
                Objects.requireNonNull(row.getDate("dated")).toLocalDate(),
                row.getString("url"));
    }

    /** From the first text in which a word stands; the summary where none does. */
    private static Marked snippet(ResultSet row, List<String> words) throws SQLException {
        Marked summary = Marked.snippet(row.getString("summary"), words);
        if (summary.hasHit() || words.isEmpty()) {
            return summary;
        }
        for (String column : List.of("problem", "body")) {
            Marked other = Marked.snippet(row.getString(column), words);
            if (other.hasHit()) {
                return other;
            }
        }
        return summary;
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.copyOf(Arrays.asList((String[]) row.getArray(column).getArray()));
    }

    private static @Nullable RegionCode region(@Nullable String digits) {
        return digits == null ? null : new RegionCode(digits);
    }

    private static @Nullable String strength(ResultSet row) throws SQLException {
        int strength = row.getInt("strength");
        return row.wasNull() ? null : Code.kebab(Design.values()[strength]);
    }
}
