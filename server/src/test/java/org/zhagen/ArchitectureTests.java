package org.zhagen;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Which room may use which, drawn in {@code docs/modules}; the drawing there is compared, so that it can't lie. */
class ArchitectureTests {

    private static final ApplicationModules ROOMS =
            ApplicationModules.of(ZhagenServer.class, resideInAnyPackage("org.zhagen.kernel..", "org.zhagen.office.."));

    private static final Path DRAWN = Path.of("docs/modules");

    @Test
    void roomsUseOnlyWhatTheySay() {
        ROOMS.verify();
    }

    /** Set {@code ZHAGEN_DRAW=1} to draw anew. */
    @Test
    void theDrawingsAreTrue() throws IOException {
        Path fresh = Path.of("server/target/modules");
        new Documenter(ROOMS, Documenter.Options.defaults().withOutputFolder(fresh.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
        try (Stream<Path> files = Files.list(fresh)) {
            for (Path file : files.sorted().toList()) {
                Path drawn = DRAWN.resolve(file.getFileName());
                String now = ordered(Files.readString(file));
                if (System.getenv("ZHAGEN_DRAW") != null) {
                    Files.createDirectories(DRAWN);
                    Files.writeString(drawn, now);
                }
                assertEquals(now, Files.exists(drawn) ? Files.readString(drawn) : "", drawn::toString);
            }
        }
    }

    /** The same drawing has the same text: the rooms and arrows come in any order. */
    private static String ordered(String drawing) {
        List<String> lines = new ArrayList<>(drawing.lines().toList());
        for (String kind : List.of("Component(", "Rel(")) {
            List<Integer> places = IntStream.range(0, lines.size())
                    .filter(line -> lines.get(line).strip().startsWith(kind))
                    .boxed()
                    .toList();
            List<String> sorted = places.stream().map(lines::get).sorted().toList();
            for (int i = 0; i < places.size(); i++) {
                lines.set(places.get(i), sorted.get(i));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    @Test
    void controllersHoldNoDatabase() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.zhagen");
        noClasses()
                .that()
                .resideInAPackage("org.zhagen.*.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..")
                .check(classes);
    }
}
