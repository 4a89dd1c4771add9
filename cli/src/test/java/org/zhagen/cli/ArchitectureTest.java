package org.zhagen.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The command line asks the kernel; it neither reads rules nor documents by itself. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.zhagen.cli");

    @Test
    void rulesAndYamlAreReadInTheKernelOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.cel..", "org.snakeyaml..", "com.google..", "org.dhatim..", "org.apache.poi..")
                .check(CODE);
    }

    @Test
    void nothingIsPublicForOthers() {
        classes()
                .that()
                .resideInAPackage("org.zhagen.cli")
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic()
                .check(CODE);
    }

    @Test
    void theDemoKnowsNoCommand() {
        noClasses()
                .that()
                .resideInAPackage("org.zhagen.cli.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.zhagen.cli", "picocli..")
                .check(CODE);
    }
}
