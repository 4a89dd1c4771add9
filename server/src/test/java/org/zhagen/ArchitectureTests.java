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
import java.nio.file.StandardCopyOption;
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
                if (System.getenv("ZHAGEN_DRAW") != null) {
                    Files.createDirectories(DRAWN);
                    Files.copy(file, drawn, StandardCopyOption.REPLACE_EXISTING);
                }
                assertEquals(
                        Files.readString(file), Files.exists(drawn) ? Files.readString(drawn) : "", drawn::toString);
            }
        }
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
