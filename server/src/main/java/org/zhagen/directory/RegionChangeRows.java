package org.zhagen.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Batch;
import org.zhagen.kernel.site.RegionChange;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.kernel.site.RegionHistory;
import org.zhagen.web.ListQuery;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The rows of changes of regions; they only grow. */
@Repository
class RegionChangeRows {

    private static final String COLUMNS =
            "id, kind, effective, from_codes, from_names, to_codes, to_names, reason, document, recorded, recorded_by";

    private static final String INSERT = """
            insert into directory_region_change
                (id, region, kind, effective, from_codes, from_names, to_codes, to_names, reason, document,
                 recorded, recorded_by)
            values (:id, :region, :kind, :effective, :fromCodes::text[], :fromNames::text[], :toCodes::text[],
                    :toNames::text[], :reason, :document, :recorded, :by)
            """;

    private final JdbcClient database;

    RegionChangeRows(JdbcClient database) {
        this.database = database;
    }

    void insert(RegionChangeView change) {
        database.sql(INSERT)
                .param("id", change.id())
                .param("region", change.from().getFirst().code().digits())
                .param("kind", change.kind().name().toLowerCase(Locale.ROOT))
                .param("effective", change.effective())
                .param("fromCodes", Batch.texts(change.from(), RegionChangeView.Named::code))
                .param("fromNames", Batch.texts(change.from(), RegionChangeView.Named::name))
                .param("toCodes", Batch.texts(change.to(), RegionChangeView.Named::code))
                .param("toNames", Batch.texts(change.to(), RegionChangeView.Named::name))
                .param("reason", change.reason())
                .param("document", change.document())
                .param("recorded", OffsetDateTime.ofInstant(change.recorded(), ZoneOffset.UTC))
                .param("by", change.recordedBy())
                .update();
    }

    /** The changes in which a region or something that it lies in or that lies in it was changed; null for all of them. */
    Listing<RegionChangeView> list(@Nullable RegionCode region, Paging paging) {
        ListQuery query = new ListQuery(database, COLUMNS, "directory_region_change");
        if (region != null) {
            query.where(
                    "exists (select 1 from unnest(from_codes || to_codes) c"
                            + " where starts_with(c, :region) or starts_with(:region, c))",
                    "region",
                    region.digits());
        }
        return query.page(paging, "effective desc, id desc", RegionChangeRows::change);
    }

    RegionHistory history() {
        String all =
                "select " + COLUMNS + " from directory_region_change where kind <> 'rename' order by effective, id";
        return new RegionHistory(database.sql(all).query(RegionChangeRows::change).stream()
                .map(change ->
                        new RegionChange(change.kind(), change.effective(), codes(change.from()), codes(change.to())))
                .toList());
    }

    private static List<RegionCode> codes(List<RegionChangeView.Named> regions) {
        return regions.stream().map(RegionChangeView.Named::code).toList();
    }

    private static RegionChangeView change(ResultSet row, int number) throws SQLException {
        return new RegionChangeView(
                row.getObject("id", UUID.class),
                RegionChange.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("effective", LocalDate.class),
                named(row, "from_codes", "from_names"),
                named(row, "to_codes", "to_names"),
                row.getString("reason"),
                row.getString("document"),
                row.getObject("recorded", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }

    private static List<RegionChangeView.Named> named(ResultSet row, String codes, String names) throws SQLException {
        String[] code = (String[]) row.getArray(codes).getArray();
        String[] name = (String[]) row.getArray(names).getArray();
        List<RegionChangeView.Named> named = new ArrayList<>(code.length);
        for (int i = 0; i < code.length; i++) {
            named.add(new RegionChangeView.Named(new RegionCode(code[i]), name[i]));
        }
        return named;
    }
}
