package org.zhagen.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhagen.cli.demo.Division;
import org.zhagen.cli.demo.Divisions;
import org.zhagen.cli.demo.ProfileGenerator;
import org.zhagen.kernel.rule.Columns;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.site.Profile;

/**
 * Simulated profiles of as many villages and communities as the country has: each township gets the number that it really has,
 * with made-up codes below its own. Values follow the distributions of {@code demo/profiles.md}, drawn for a single village;
 * only the fields that the measured playbook asks for are kept.
 */
final class Villages implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The seed of all measurements. */
    static final long SEED = 20261122;

    private static final List<String> FIELDS = List.of(
            "population",
            "elderly-share",
            "collective-income",
            "network-coverage",
            "smartphone-share",
            "terrain",
            "distance-to-county",
            "leader-commitment",
            "volunteers",
            "reform-willingness",
            "clan-influence",
            "care-station",
            "medical-station",
            "social-workers",
            "grid-workers",
            "grids");

    private final ArrayList<String> codes = new ArrayList<>();
    private final ArrayList<FieldValues> fields = new ArrayList<>();

    private Villages() {}

    /** The villages from a file, which is made if it isn't there. */
    static Villages load(Path file) throws IOException {
        if (!Files.exists(file)) {
            Villages made = generate();
            Path part = file.resolveSibling(file.getFileName() + ".part");
            try (ObjectOutputStream out =
                    new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 20))) {
                out.writeObject(made);
            }
            Files.move(part, file);
            return made;
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
            return (Villages) in.readObject();
        } catch (ClassNotFoundException otherBuild) {
            throw new IOException("Written by another build; delete " + file, otherBuild);
        }
    }

    private static Villages generate() {
        Villages villages = new Villages();
        List<Division> divisions = new ArrayList<>();
        Divisions.townships().forEach(township -> villages.below(township, divisions));
        Dictionary dictionary = Dictionary.standard();
        ProfileGenerator generator = new ProfileGenerator(SEED);
        int[] places = FIELDS.stream().mapToInt(generator.ids()::indexOf).toArray();
        List<Field> asked = new ArrayList<>();
        for (String id : FIELDS) {
            Field field = dictionary.field(id);
            if (field == null) {
                throw new IllegalStateException("The dictionary has no field " + id);
            }
            asked.add(field);
            villages.fields.add(new FieldValues(field, divisions.size()));
        }
        for (int site = 0; site < divisions.size(); site++) {
            String[] cells = generator.profile(divisions.get(site));
            for (int f = 0; f < places.length; f++) {
                villages.fields.get(f).set(site, asked.get(f), cells[places[f]]);
            }
        }
        return villages;
    }

    private void below(Division township, List<Division> divisions) {
        for (int i = 1; i <= township.villages(); i++) {
            String code = township.code().substring(0, 9) + String.format(Locale.ROOT, "%03d", i);
            codes.add(code);
            divisions.add(new Division(
                    code, township.name() + i, township.county(), township.prefecture(), township.province(), 1));
        }
    }

    int sites() {
        return codes.size();
    }

    List<FieldValues> fields() {
        return fields;
    }

    Columns columns() {
        Columns.Builder columns = Columns.builder(sites());
        fields.forEach(field -> field.addTo(columns));
        return columns.build();
    }

    Profile profile(int site) {
        Map<String, Object> values = new HashMap<>();
        for (FieldValues field : fields) {
            Object value = field.value(site);
            if (value != null) {
                values.put(field.id(), value);
            }
        }
        return new Profile(codes.get(site), codes.get(site), values);
    }

    /** Positions of sites spread evenly over the country. */
    int[] sample(int size) {
        int[] sample = new int[size];
        for (int i = 0; i < size; i++) {
            sample[i] = (int) ((long) i * sites() / size);
        }
        return sample;
    }
}
