package org.zhagen.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.fit.Fitter;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.playbook.Vocabulary;

/** The measured playbook, and how its conditions read in SQL and in plain CEL. */
final class Measured {

    /**
     * One condition in the peers' languages: columns are field ids with underscores, money is in fen, percent in points.
     *
     * @param id the precondition's id; {@link #VARIANT} and {@link #IN_VARIANT} for the two conditions of the variant
     */
    record Spelling(String id, String sql, String cel) {}

    /** When the variant suits. */
    static final String VARIANT = "variant";

    /** What replaces the precondition "network" in the variant. */
    static final String IN_VARIANT = "network-in-variant";

    static final List<Spelling> SPELLINGS = List.of(
            new Spelling(
                    "people", "population >= 600 AND population < 12000", "population >= 600 && population < 12000"),
            new Spelling("elderly", "elderly_share >= 14.0::DOUBLE", "elderly_share >= 14.0"),
            new Spelling(
                    "income",
                    "collective_income >= 8000::BIGINT * population",
                    "collective_income >= 8000 * population"),
            new Spelling("network", "network_coverage >= 70.0::DOUBLE", "network_coverage >= 70.0"),
            new Spelling(
                    "ground",
                    "terrain IN ('plain', 'hill', 'water') OR distance_to_county <= 25.0::DOUBLE",
                    "terrain in ['plain', 'hill', 'water'] || distance_to_county <= 25.0"),
            new Spelling("leader", "leader_commitment", "leader_commitment"),
            new Spelling("volunteers", "volunteers * 50 >= population", "volunteers * 50 >= population"),
            new Spelling(
                    "willing",
                    "reform_willingness <> 'low' AND NOT (clan_influence = 'strong')",
                    "reform_willingness != 'low' && !(clan_influence == 'strong')"),
            new Spelling(
                    "care",
                    "care_station OR medical_station AND social_workers >= 1",
                    "care_station || medical_station && social_workers >= 1"),
            new Spelling(
                    "grid-force",
                    "grid_workers::DOUBLE / grids::DOUBLE >= 0.9::DOUBLE",
                    "double(grid_workers) / double(grids) >= 0.9"),
            new Spelling(VARIANT, "terrain IN ('mountain', 'plateau')", "terrain in ['mountain', 'plateau']"),
            new Spelling(
                    IN_VARIANT,
                    "network_coverage >= 55.0::DOUBLE OR smartphone_share >= 75.0::DOUBLE",
                    "network_coverage >= 55.0 || smartphone_share >= 75.0"));

    private Measured() {}

    private static CheckedPlaybook playbook(Playbooks playbooks) throws IOException {
        try (InputStream in = Measured.class.getResourceAsStream("playbook.yaml")) {
            if (in == null) {
                throw new IOException("playbook.yaml is not in the build");
            }
            Findings findings = new Findings();
            CheckedPlaybook playbook = playbooks.read("playbook.yaml", in.readAllBytes(), findings);
            if (playbook == null) {
                throw new IOException("The measured playbook is broken: " + findings.sorted());
            }
            return playbook;
        }
    }

    static CheckedPlaybook playbook() throws IOException {
        return playbook(new Playbooks(Vocabulary.standard()));
    }

    static Fitter fitter() throws IOException {
        Playbooks playbooks = new Playbooks(Vocabulary.standard());
        return new Fitter(playbook(playbooks), playbooks);
    }

    static Spelling spelling(String id) {
        return SPELLINGS.stream()
                .filter(spelling -> spelling.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such condition: " + id));
    }

    /** How rules and tables of the peers spell a field. */
    static String column(FieldValues field) {
        return field.id().replace('-', '_');
    }
}
