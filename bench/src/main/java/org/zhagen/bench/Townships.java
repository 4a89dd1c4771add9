package org.zhagen.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhagen.cli.demo.Division;
import org.zhagen.cli.demo.Divisions;
import org.zhagen.cli.demo.ProfileGenerator;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.fit.Fitter;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.playbook.Vocabulary;
import org.zhagen.kernel.rule.Columns;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.value.Reading;
import org.zhagen.kernel.value.Sizes;

/** All 41,352 townships with simulated values of the fields that a standard playbook asks about, in memory or in a database. */
final class Townships {

    static final Path PLAYBOOK = Path.of("playbooks", "whistle", "playbook.yaml");
    static final Playbooks READER = new Playbooks(Vocabulary.standard());

    private static final long SEED = 1;

    private static final String VALUES = """
            insert into assessment_value (id, region, field, amount, word, as_of, source, owner, simulated, way, entered, person,
                                          person_name, office)
            select gen_random_uuid(), region, ?, amount, word, date '2025-12-31', '模拟数据', '模拟数据', true, 'record', now(),
                   '00000000-0000-0000-0000-000000000000', 'bench', 'bench'
              from unnest(?::text[], ?::float8[], ?::text[]) as each (region, amount, word)
             where amount is not null or word is not null
            """;

    private static final List<String> FOLLOWING =
            List.of("""
            insert into assessment_current (field, region, amount, word, as_of, disputed, value_id)
            select field, region, amount, word, as_of, false, id from assessment_value where office = 'bench'
            on conflict do nothing
            """, """
            insert into assessment_site (region, known, oldest, newest)
            select region, count(*), min(as_of), max(as_of) from assessment_current group by region
            on conflict (region) do update set known = excluded.known
            """, "analyze assessment_current, assessment_site, directory_region");

    private final List<Division> divisions = Divisions.townships();
    private final Map<String, List<@Nullable Object>> values = new HashMap<>();
    private final Dictionary dictionary = Dictionary.standard();

    Townships(SortedSet<String> fields) {
        ProfileGenerator generator = new ProfileGenerator(SEED);
        for (Division division : divisions) {
            String[] cells = generator.profile(division);
            for (int i = 0; i < cells.length; i++) {
                Field field = dictionary.field(generator.ids().get(i));
                if (field != null && fields.contains(field.id())) {
                    values.computeIfAbsent(field.id(), id -> new ArrayList<>())
                            .add(
                                    Dictionary.parse(field, cells[i]) instanceof Reading.Value(Object value)
                                            ? value
                                            : null);
                }
            }
        }
    }

    static Fitter fitter() throws IOException {
        CheckedPlaybook playbook = READER.read(PLAYBOOK, new Findings());
        if (playbook == null) {
            throw new IOException(PLAYBOOK + " can't be read");
        }
        return new Fitter(playbook, READER);
    }

    Columns columns() {
        Columns.Builder columns = Columns.builder(divisions.size());
        values.forEach((id, all) -> {
            Field field = dictionary.field(id);
            if (field != null) {
                columns.add(id, field.type(), all);
            }
        });
        return columns.build();
    }

    /** Adds the regions and the values; what holds follows as the server would make it follow. */
    void add(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        region(owner, 2, Division::province);
        region(owner, 4, Division::prefecture);
        region(owner, 6, Division::county);
        region(owner, 9, Division::name);
        // the server keeps a code without the zeros that fill it up
        String[] codes = divisions.stream()
                .map(division -> division.code().substring(0, 9))
                .toArray(String[]::new);
        try (PreparedStatement insert = owner.prepareStatement(VALUES)) {
            for (Map.Entry<String, List<@Nullable Object>> field : values.entrySet()) {
                @Nullable Double[] amounts = new @Nullable Double[codes.length];
                @Nullable String[] words = new @Nullable String[codes.length];
                for (int i = 0; i < codes.length; i++) {
                    Object value = field.getValue().get(i);
                    words[i] = value instanceof String word ? word : null;
                    amounts[i] = value instanceof Boolean flag
                            ? Double.valueOf(flag ? 1 : 0)
                            : Sizes.of(value).isPresent()
                                    ? (Double) Sizes.of(value).getAsDouble()
                                    : null;
                }
                insert.setString(1, field.getKey());
                insert.setArray(2, owner.createArrayOf("text", codes));
                insert.setArray(3, owner.createArrayOf("float8", amounts));
                insert.setArray(4, owner.createArrayOf("text", words));
                insert.executeUpdate();
            }
        }
        try (Statement statement = owner.createStatement()) {
            for (String sql : FOLLOWING) {
                statement.execute(sql);
            }
        }
        owner.commit();
        owner.setAutoCommit(true);
    }

    private void region(Connection owner, int digits, Function<Division, String> name) throws SQLException {
        Map<String, String> names = new HashMap<>();
        divisions.forEach(division -> names.put(division.code().substring(0, digits), name.apply(division)));
        try (PreparedStatement insert = owner.prepareStatement(
                "insert into directory_region (code, name, source) select code, left(name, 60), 'local'"
                        + " from unnest(?::text[], ?::text[]) as each (code, name) where name <> '' on conflict do nothing")) {
            insert.setArray(1, owner.createArrayOf("text", names.keySet().toArray(String[]::new)));
            insert.setArray(2, owner.createArrayOf("text", names.values().toArray(String[]::new)));
            insert.executeUpdate();
        }
    }
}
