package org.zhagen.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.done;

import java.util.Comparator;
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
import org.zhagen.files.Attachment;
import org.zhagen.identity.TestClock;
import org.zhagen.kernel.playbook.Design;
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

    @Autowired
    private VersionRows versions;

    @Test
    void theCheckSaysWhatTheTextsSay() {
        Acting reader = Acting.system("test", Jurisdiction.COUNTRY, RegistryPermission.READ);
        List<DisplayLine> lines = done(displays.list(reader, DisplaySearch.ALL, Paging.first(100)))
                .rows();
        assertThat(lines).hasSize(42).filteredOn(DisplayLine::simulated).hasSize(12);
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

    @Test
    void eachDisplayTellsItsStepsAndItsSourceAndWhatItBecame() {
        Acting reader = Acting.system("test", Jurisdiction.COUNTRY, RegistryPermission.READ);
        for (DisplayLine line : done(displays.list(reader, DisplaySearch.ALL, Paging.first(100)))
                .rows()) {
            Dossier dossier = done(dossiers.of(reader, line.id()));
            Display display = dossier.display();
            assertThat(display.simulated())
                    .as(display.slug())
                    .isEqualTo(display.toldIn().isEmpty());
            assertThat(dossier.history().isEmpty()).as(display.slug()).isEqualTo(display.state() == DisplayState.DRAFT);
            assertThat(dossier.history()).isSortedAccordingTo(Comparator.comparing(StepTaken::taken));
            if (!dossier.history().isEmpty()) {
                assertThat(dossier.history().getLast().step().to()).isEqualTo(display.state());
            }
            Display.Distilled became = display.distilled();
            if (became != null) {
                assertThat(versions.all(became.playbook()))
                        .extracting(version -> version.version().toString())
                        .contains(became.version());
            }
        }
    }

    @Test
    void whatIsAttachedIsThere() {
        Acting reader = Acting.system("test", Jurisdiction.COUNTRY, RegistryPermission.READ);
        List<String> names = done(displays.list(reader, DisplaySearch.ALL, Paging.first(100))).rows().stream()
                .flatMap(line -> done(dossiers.of(reader, line.id())).attached().files().stream())
                .map(Attachment::name)
                .sorted()
                .toList();
        assertThat(names).containsExactly("“三建三联”工作法要点.pdf", "字段对照.csv", "评估表.csv", "资源盘点.png");
    }

    private static void judged(Map<String, Dossier> bySlug, String slug, Overall expected) {
        Dossier dossier = Objects.requireNonNull(bySlug.get(slug), slug);
        assertThat(dossier.judgement().overall())
                .as(slug + " " + dossier.judgement().reasons())
                .isEqualTo(expected);
    }
}
