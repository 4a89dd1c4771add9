package org.zhagen.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhagen.cli.demo.Division;
import org.zhagen.cli.demo.Divisions;
import org.zhagen.cli.demo.ProfileGenerator;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.fit.ColumnarFitter;
import org.zhagen.kernel.fit.Fit;
import org.zhagen.kernel.fit.Fits;
import org.zhagen.kernel.fit.Fitter;
import org.zhagen.kernel.fit.Verdict;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.playbook.Vocabulary;
import org.zhagen.kernel.rule.Columns;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.value.Reading;

/** A fit over columns says the same as a fit site by site. */
final class ColumnarFitTest {

    private static final int SITES = 3_000;
    private static final Path PLAYBOOKS = Path.of("..", "playbooks");
    private static final Playbooks READER = new Playbooks(Vocabulary.standard());
    private static final List<Profile> PROFILES = profiles();
    private static final Columns COLUMNS = columns(PROFILES);

    @Test
    void allStandardPlaybooksSayTheSame() throws IOException {
        List<Path> files = standard();
        assertTrue(files.size() >= 18, "18 standard playbooks");
        for (Path file : files) {
            Findings findings = new Findings();
            CheckedPlaybook playbook = READER.read(file, findings);
            assertNotNull(playbook, () -> file + ": " + findings.sorted());
            same(playbook);
        }
    }

    @Test
    void randomPreconditionsSayTheSame() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        List<String> rules = rules();
        for (int i = 0; i < 60; i++) {
            same(playbook(random, rules));
        }
    }

    @Test
    void ruleOutsideOfTheColumnarSubsetFallsBackAndSaysTheSame() throws IOException {
        String loop = "[site.population, site.households].exists(n, n > 9000)";
        CheckedPlaybook playbook = changed("rule: site.leader_commitment", "rule: \"" + loop + "\"");
        ColumnarFitter columnar = new ColumnarFitter(new Fitter(playbook, READER));
        assertEquals(1, columnar.fallbacks().size());
        assertTrue(columnar.fallbacks().iterator().next().contains(loop));
        assertThrows(IllegalStateException.class, () -> columnar.fit(COLUMNS));
        same(playbook);
    }

    @Test
    void defaultsOverTheSiteNeedNoFallback() throws IOException {
        for (String standard : List.of(
                "site.elderly_share > percent('20%') ? money('40元') : money('90元')", "site.per_capita_income / 200")) {
            CheckedPlaybook playbook = changed("default: 80元", "default: \"" + standard + "\"");
            assertTrue(
                    new ColumnarFitter(new Fitter(playbook, READER)).fallbacks().isEmpty(), standard);
            same(playbook);
        }
        CheckedPlaybook widened = changed(
                "type: money, default: 80元, min: 0元, max: 10000元",
                "type: number, default: site.households / 100",
                "params.per_head * site.population",
                "money('0.7元') * (params.per_head * site.population)");
        assertTrue(new ColumnarFitter(new Fitter(widened, READER)).fallbacks().isEmpty());
        same(widened);
    }

    @Test
    void noSitesFit() throws IOException {
        ColumnarFitter columnar = new ColumnarFitter(Measured.fitter());
        Fits fits = columnar.fit(Columns.builder(0).build());
        assertEquals(0, fits.verdicts().length);
    }

    /** Verdict, score and variant at every site, asked singly and all at once. */
    private static void same(CheckedPlaybook playbook) {
        Fitter fitter = new Fitter(playbook, READER);
        Fits fits = new ColumnarFitter(fitter).fit(COLUMNS, PROFILES::get);
        Answers answers = Answers.of(fits);
        int[] counts = new int[Verdict.values().length];
        for (int site = 0; site < SITES; site++) {
            Profile profile = PROFILES.get(site);
            Fit fit = fitter.fit(profile);
            Supplier<@Nullable String> where = () -> playbook.name() + " at " + profile;
            assertEquals(fit.verdict(), fits.verdict(site), where);
            assertEquals(fit.score(), fits.score(site), where);
            assertTrue(
                    answers.same(
                            site, fit.verdict(), fit.score().low(), fit.score().high()),
                    where);
            if (fit.verdict() != Verdict.CORE_IDEA_ONLY) {
                assertEquals(fit.variant(), fits.variant(site).orElse(null), where);
            }
            counts[fit.verdict().ordinal()]++;
        }
        for (Verdict verdict : Verdict.values()) {
            assertEquals(counts[verdict.ordinal()], fits.count(verdict), playbook.name());
        }
    }

    /** The measured playbook with preconditions drawn from all that the standard playbooks ask, and others' needs and weights. */
    private static CheckedPlaybook playbook(SplittableRandom random, List<String> rules) throws IOException {
        String text = measured();
        int start = text.indexOf("preconditions:");
        int end = text.indexOf("roles:");
        StringBuilder asks = new StringBuilder("preconditions:\n");
        int count = random.nextInt(1, 14);
        for (int i = 0; i < count; i++) {
            asks.append("  - {id: ").append(i == 0 ? "network" : "ask-" + i);
            asks.append(", need: ").append(random.nextBoolean() ? "required" : "helpful");
            asks.append(", weight: ").append(random.nextInt(1, 101)).append(", because: 试");
            asks.append(random.nextInt(3) > 0 ? ", remedy: 补" : "");
            asks.append(", rule: \"").append(rule(random, rules)).append("\"}\n");
        }
        String variant = text.substring(end)
                .replace("site.terrain in ['mountain', 'plateau']", rule(random, rules))
                .replace("    changes:", "    core-only: " + random.nextBoolean() + "\n    changes:");
        return read(text.substring(0, start) + asks + variant);
    }

    private static String rule(SplittableRandom random, List<String> rules) {
        String one = rules.get(random.nextInt(rules.size()));
        String other = rules.get(random.nextInt(rules.size()));
        return switch (random.nextInt(5)) {
            case 0 -> "(" + one + ") && (" + other + ")";
            case 1 -> "(" + one + ") || !(" + other + ")";
            case 2 -> "(" + one + ") ? site.data_platform : (" + other + ")";
            default -> one;
        };
    }

    /** What the standard playbooks ask of a site, as far as it needs no parameters. */
    private static List<String> rules() throws IOException {
        List<String> rules = new ArrayList<>();
        for (Path file : standard()) {
            CheckedPlaybook playbook = READER.read(file, new Findings());
            assertNotNull(playbook);
            playbook.model().preconditions().forEach(p -> rules.add(p.rule().source()));
            playbook.model().variants().stream().map(Variant::when).forEach(when -> rules.add(when.source()));
        }
        rules.removeIf(rule -> rule.contains("params.") || rule.contains("\""));
        assertFalse(rules.isEmpty());
        return rules;
    }

    private static CheckedPlaybook changed(String... replacements) throws IOException {
        String text = measured();
        for (int i = 0; i < replacements.length; i += 2) {
            assertTrue(text.contains(replacements[i]), replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return read(text);
    }

    private static CheckedPlaybook read(String text) {
        Findings findings = new Findings();
        CheckedPlaybook playbook = READER.read("playbook.yaml", text.getBytes(StandardCharsets.UTF_8), findings);
        assertNotNull(playbook, () -> findings.sorted() + "\n" + text);
        return playbook;
    }

    private static String measured() throws IOException {
        return Files.readString(Path.of("src", "main", "resources", "org", "zhagen", "bench", "playbook.yaml"));
    }

    private static List<Path> standard() throws IOException {
        try (Stream<Path> folders = Files.list(PLAYBOOKS)) {
            return folders.map(folder -> folder.resolve("playbook.yaml"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }

    private static List<Profile> profiles() {
        Dictionary dictionary = Dictionary.standard();
        ProfileGenerator generator = new ProfileGenerator(3);
        List<Division> townships = Divisions.townships();
        List<Profile> profiles = new ArrayList<>();
        for (int site = 0; site < SITES; site++) {
            Division township = townships.get((int) ((long) site * townships.size() / SITES));
            String[] cells = generator.profile(township);
            Map<String, Object> values = new HashMap<>();
            for (int f = 0; f < cells.length; f++) {
                Field field = dictionary.field(generator.ids().get(f));
                if (field != null && Dictionary.parse(field, cells[f]) instanceof Reading.Value(Object value)) {
                    values.put(field.id(), value);
                }
            }
            profiles.add(new Profile(township.code(), township.name(), values));
        }
        return profiles;
    }

    private static Columns columns(List<Profile> profiles) {
        Columns.Builder columns = Columns.builder(profiles.size());
        for (Field field : Dictionary.standard().fields().values()) {
            columns.add(
                    field.id(),
                    field.type(),
                    profiles.stream().map(p -> p.values().get(field.id())).toList());
        }
        return columns.build();
    }
}
