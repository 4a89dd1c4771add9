package org.zhagen.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.registry.Ground.done;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.database.TestDatabaseInitializer;
import org.zhagen.identity.TestClock;
import org.zhagen.kernel.practice.Design;
import org.zhagen.kernel.practice.Judgement.Overall;
import org.zhagen.web.Paging;

/** The displays of the demo city are judged as its README tells them. */
@SpringBootTest
@ActiveProfiles("demo")
@Import(TestClock.Beans.class)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
class DemoDisplaysTest {

    private static final List<String> SOUND = List.of(
            "parking-shared", "fee-reminder-letters", "market-day-desk", "patrol-one-form", "park-evening-desk");
    /** Also one that is sound, but nobody looked again when it was due, and one that states all but what came of it. */
    private static final List<String> OPEN =
            List.of("hundred-days", "doctor-rounds", "waste-sorting", "one-screen-town");

    private static final List<String> PAPER = List.of(
            "culture-corridor",
            "five-hearts",
            "one-code",
            "smart-community-screen",
            "grid-annual-talk",
            "inspection-rush");

    @Autowired
    private Displays displays;

    @Autowired
    private Dossiers dossiers;

    @Test
    void theCheckSaysWhatTheTextsSay() {
        Acting reader = Acting.system("test", Jurisdiction.COUNTRY, RegistryPermission.READ);
        List<DisplayLine> lines = done(displays.list(reader, DisplaySearch.ALL, Paging.first(100)))
                .rows();
        assertThat(lines).hasSize(42).allMatch(DisplayLine::simulated);
        Map<String, Dossier> bySlug = lines.stream()
                .map(line -> done(dossiers.of(reader, line.id())))
                .collect(Collectors.toMap(dossier -> dossier.display().slug(), Function.identity()));
        SOUND.forEach(slug -> judged(bySlug, slug, Overall.SUBSTANTIAL));
        OPEN.forEach(slug -> judged(bySlug, slug, Overall.QUESTIONS));
        PAPER.forEach(slug -> judged(bySlug, slug, Overall.LIKELY_PAPER));
        assertThat(lines)
                .filteredOn(line -> line.strength() == Design.RANDOMISED)
                .hasSize(1);
        assertThat(Objects.requireNonNull(bySlug.get("smart-community-screen")).reviews())
                .hasSize(2);
    }

    private static void judged(Map<String, Dossier> bySlug, String slug, Overall expected) {
        Dossier dossier = Objects.requireNonNull(bySlug.get(slug), slug);
        assertThat(dossier.judgement().overall())
                .as(slug + " " + dossier.judgement().reasons())
                .isEqualTo(expected);
    }
}
