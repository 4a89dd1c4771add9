package org.zhagen.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhagen.access.Batch;
import org.zhagen.access.Like;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.ListQuery;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The rows of people. */
@Repository
class PersonRows {

    private static final String COLUMNS = "p.id, p.region, r.name as region_name, p.name, p.phone, p.note, m.unit,"
            + " coalesce(u.name, '') as unit_name, coalesce(m.title, '') as title, p.version";

    private static final String FROM = """
            directory_person p
              join directory_region r on r.code = p.region
              left join directory_position m on m.person = p.id and m.main and m.until is null
              left join directory_unit u on u.id = m.unit
            """;

    private static final String SELECT = "select " + COLUMNS + " from " + FROM;

    private static final String IN_UNIT = """
            exists (select 1 from directory_position any_of
                     where any_of.person = p.id and any_of.unit = :unit and any_of.until is null)
            """;

    private static final String AT = SELECT + """
              join unnest(:units::text[]::uuid[], :names::text[]) as given (unit, name)
                on m.unit = given.unit and p.name = given.name
            """;

    private static final String INSERT = """
            insert into directory_person (id, region, name, phone, note)
            select * from unnest(:ids::text[]::uuid[], :regions::text[], :names::text[], :phones::text[], :notes::text[])
            """;

    private static final String UPDATE = """
            update directory_person p
               set region = new.region, name = new.name, phone = new.phone, note = new.note, version = p.version + 1
              from unnest(:ids::text[]::uuid[], :regions::text[], :names::text[], :phones::text[], :notes::text[],
                          :versions::text[]::int[]) as new (id, region, name, phone, note, version)
             where p.id = new.id and p.version = new.version
            """;

    private static final String FOLLOW_UNITS = """
            update directory_person p set region = m.region, version = p.version + 1
              from directory_position m
             where m.person = p.id and m.main and m.until is null and p.region <> m.region
               and m.unit = any (:units::text[]::uuid[])
            """;

    private final JdbcClient database;

    PersonRows(JdbcClient database) {
        this.database = database;
    }

    /** A person to be written under that id. */
    record Insert(UUID id, PersonRow row) {}

    /** A row to be written over the one of that id and version. */
    record Update(UUID id, int version, PersonRow row) {}

    /** What makes a person that one, besides the id. */
    record Key(UUID unit, String name) {}

    Listing<Person> list(PersonSearch search, Paging paging) {
        ListQuery query = new ListQuery(database, COLUMNS, FROM);
        RegionCode region = search.region();
        UUID unit = search.unit();
        if (!search.text().isEmpty()) {
            query.where("p.name ilike :part", "part", Like.containing(search.text()));
        }
        if (region != null) {
            query.where("p.region >= :region and p.region < :region || ':'", "region", region.digits());
        }
        if (unit != null) {
            query.where(IN_UNIT, "unit", unit);
        }
        if (!search.former()) {
            query.where("m.id is not null");
        }
        PersonSearch.Order order = paging.by(PersonSearch.Order.class, PersonSearch.Order.REGION);
        return query.page(paging, order.columns(paging.descending()), PersonRows::person);
    }

    Optional<Person> find(UUID id) {
        return database.sql(SELECT + " where p.id = :id")
                .param("id", id)
                .query(PersonRows::person)
                .optional();
    }

    Person get(UUID id) {
        return find(id).orElseThrow();
    }

    List<Person> all(Collection<UUID> ids) {
        return database.sql(SELECT + " where p.id = any (:ids::text[]::uuid[])")
                .param("ids", Batch.texts(ids, id -> id))
                .query(PersonRows::person)
                .list();
    }

    /** The people of those names whose main position is in those units. */
    List<Person> at(Collection<Key> keys) {
        return database.sql(AT)
                .param("units", Batch.texts(keys, Key::unit))
                .param("names", Batch.texts(keys, Key::name))
                .query(PersonRows::person)
                .list();
    }

    /** The telephone number in full. */
    Optional<String> phone(UUID id) {
        return database.sql("select phone from directory_person where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** The same for many, to be compared with what a table says. */
    Map<UUID, String> phones(Collection<UUID> ids) {
        Map<UUID, String> phones = new HashMap<>();
        database.sql("select id, phone from directory_person where id = any (:ids::text[]::uuid[])")
                .param("ids", Batch.texts(ids, id -> id))
                .query((RowCallbackHandler) row -> phones.put(row.getObject("id", UUID.class), row.getString("phone")));
        return phones;
    }

    void insert(List<Insert> people) {
        written(INSERT, people.stream().map(Insert::row).toList())
                .param("ids", Batch.texts(people, Insert::id))
                .update();
    }

    /** How many rows still had the version that was seen. */
    int update(List<Update> updates) {
        return written(UPDATE, updates.stream().map(Update::row).toList())
                .param("ids", Batch.texts(updates, Update::id))
                .param("versions", Batch.texts(updates, Update::version))
                .update();
    }

    /** How many people hold a position in a unit. */
    int held(UUID unit) {
        return database.sql("select count(*) from directory_position where unit = :unit and until is null")
                .param("unit", unit)
                .query(Integer.class)
                .single();
    }

    /** Moves people to where the units of their main positions are now. */
    void followUnits(Collection<UUID> units) {
        database.sql(FOLLOW_UNITS).param("units", Batch.texts(units, id -> id)).update();
    }

    private JdbcClient.StatementSpec written(String sql, List<PersonRow> rows) {
        return database.sql(sql)
                .param("regions", Batch.texts(rows, PersonRow::region))
                .param("names", Batch.texts(rows, PersonRow::name))
                .param("phones", Batch.texts(rows, PersonRow::phone))
                .param("notes", Batch.texts(rows, PersonRow::note));
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                new RegionCode(row.getString("region")),
                row.getString("region_name"),
                row.getString("name"),
                Phones.masked(row.getString("phone")),
                row.getString("note"),
                row.getObject("unit", UUID.class),
                row.getString("unit_name"),
                row.getString("title"),
                row.getInt("version"));
    }
}
