package org.zhagen.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.playbook.Level;
import org.zhagen.kernel.playbook.Topic;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.registry.search.SearchQuery;
import org.zhagen.web.Paging;

/**
 * Finds entries of the library. No question looks at more than {@link #LOOKED_AT} entries by their titles and as many by their
 * texts, however common its words are; so the time it takes does not grow with the library.
 */
@Repository
class LibraryFinder {

    /** What more than so many entries have in common helps nobody to find one. */
    static final int LOOKED_AT = 1000;

    /** The weights are those of D, C, B, A. */
    private static final String RANK = """
            select id, kind, topics, levels, strength, plain_title, dated,
                   ts_rank_cd('{0.05, 0.2, 0.5, 1.0}', words, :query::tsquery, 33) as rank
              from registry_library
            """;

    /**
     * A title that is what was asked comes first, one that contains it next. Whatever a title holds the text holds, too, so titles
     * are looked at by themselves only where the texts were too many to look at all.
     */
    private static final String RANKED = "with texts as materialized (" + RANK + """
             where words @@ :query::tsquery {filter} limit :most),
            titles as materialized (""" + RANK + """
             where title_words @@ :query::tsquery and (select count(*) from texts) >= :most {filter} limit :most)
            select id, kind, topics, levels, strength
              from (select * from texts union select * from titles) found
             order by (plain_title = :plain)::int * 4 + (position(:plain in plain_title) > 0)::int * 2 + rank desc,
                      dated desc, id
            """;

    private static final String NEWEST = "select id, kind, topics, levels, strength from registry_library where true";

    private static final String NEAR_TITLES = """
            select title from (select title, title_words, dated from registry_library
                                where title_words @@ :query::tsquery limit :most) near
             order by ts_rank_cd(title_words, :query::tsquery) desc, dated desc, title limit 20
            """;

    /**
     * A thousand rows of ten thousand look to PostgreSQL like reason enough to read all of them, by the table or by its key.
     * This keeps it to the indexes of what is asked, until the transaction ends; words are met by bitmaps alone.
     */
    private static final String BY_INDEX = """
            select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', :ordered, true)
            """;

    private final JdbcClient database;

    LibraryFinder(JdbcClient database) {
        this.database = database;
    }

    /**
     * The entries that were found, the best first, and how many there are of each sort.
     *
     * @param bounded whether there may be more
     */
    record Found(List<Long> ids, boolean bounded, LibraryAnswer.Facets facets) {

        List<Long> page(Paging paging) {
            int from = Math.min(paging.offset(), ids.size());
            return ids.subList(from, Math.min(from + paging.size(), ids.size()));
        }
    }

    private record Row(long id, String kind, List<String> topics, List<String> levels, int strength) {}

    /** The newest entries. */
    Found newest(LibrarySearch search) {
        String sql = NEWEST + filter(search) + " order by dated desc, id limit :most";
        byIndex("on");
        return found(filtered(sql, search).query(LibraryFinder::row).list());
    }

    /**
     * @param query in the text form of {@code tsquery}
     * @param plain what titles are compared with
     */
    Found matching(LibrarySearch search, String query, String plain) {
        byIndex("off");
        return found(filtered(RANKED.replace("{filter}", filter(search)), search)
                .param("query", query)
                .param("plain", plain)
                .query(LibraryFinder::row)
                .list());
    }

    private void byIndex(String ordered) {
        database.sql(BY_INDEX)
                .param("ordered", ordered)
                .query((row, number) -> number)
                .single();
    }

    /** A filter that nobody asked for does not stand in the SQL, so that each question gets the plan it needs. */
    private static String filter(LibrarySearch search) {
        return (search.kind() == null ? "" : " and kind = :kind")
                + (search.topic() == null ? "" : " and topics @> array[:topic::text]")
                + (search.level() == null ? "" : " and levels @> array[:level::text]")
                + (search.region() == null ? "" : " and region >= :region and region < :region || ':'")
                + (search.strength() == null ? "" : " and strength >= :strength");
    }

    /** Titles that share characters with a question, the nearest first. */
    List<String> nearTitles(SearchQuery query) {
        byIndex("off");
        return database.sql(NEAR_TITLES)
                .param("query", query.near())
                .param("most", LOOKED_AT)
                .query((row, number) -> row.getString("title"))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, LibrarySearch search) {
        LibraryEntry.Kind kind = search.kind();
        Topic topic = search.topic();
        Level level = search.level();
        RegionCode region = search.region();
        Design strength = search.strength();
        return database.sql(sql)
                .param("kind", kind == null ? null : kind.id())
                .param("topic", topic == null ? null : Code.kebab(topic))
                .param("level", level == null ? null : Code.kebab(level))
                .param("region", region == null ? null : region.digits())
                .param("strength", strength == null ? null : strength.ordinal())
                .param("most", LOOKED_AT);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        int strength = row.getInt("strength");
        return new Row(
                row.getLong("id"),
                row.getString("kind"),
                List.of((String[]) row.getArray("topics").getArray()),
                List.of((String[]) row.getArray("levels").getArray()),
                row.wasNull() ? -1 : strength);
    }

    private static Found found(List<Row> rows) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        Map<String, Integer> topics = new LinkedHashMap<>();
        Map<String, Integer> levels = new LinkedHashMap<>();
        Map<String, Integer> strengths = new LinkedHashMap<>();
        for (Row row : rows) {
            kinds.merge(row.kind, 1, Integer::sum);
            row.topics.forEach(topic -> topics.merge(topic, 1, Integer::sum));
            row.levels.forEach(level -> levels.merge(level, 1, Integer::sum));
            for (int strength = 0; strength <= row.strength; strength++) {
                strengths.merge(Code.kebab(Design.values()[strength]), 1, Integer::sum);
            }
        }
        return new Found(
                rows.stream().map(Row::id).toList(),
                rows.size() >= LOOKED_AT,
                new LibraryAnswer.Facets(facets(kinds), facets(topics), facets(levels), facets(strengths)));
    }

    private static List<LibraryAnswer.Facet> facets(Map<String, Integer> counts) {
        List<LibraryAnswer.Facet> facets = new ArrayList<>();
        counts.forEach((value, count) -> facets.add(new LibraryAnswer.Facet(value, count)));
        facets.sort(Comparator.comparingInt(LibraryAnswer.Facet::count)
                .reversed()
                .thenComparing(LibraryAnswer.Facet::value));
        return facets;
    }
}
