package org.zhagen.kernel;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The kernel is plain Java, and its packages build on each other in one direction. */
class ArchitectureTest {

    /** Each package may use those before it. */
    private static final List<String> ORDER = List.of(
            "value",
            "document",
            "rule",
            "site",
            "clock",
            "playbook",
            "flow",
            "rate",
            "practice",
            "burden",
            "fit",
            "adaptation",
            "bundle");

    private static final String ROOT = "org.zhagen.kernel.";
    private static final JavaClasses KERNEL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.zhagen.kernel");

    @Test
    void theKernelKnowsNoFrameworkAndNoDatabase() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "java.sql..", "javax.sql..", "jakarta..", "org.apache.poi..")
                .check(KERNEL);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.zhagen.kernel.(*)..").should().beFreeOfCycles().check(KERNEL);
    }

    @Test
    void arrowsPointBackInTheOrder() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : KERNEL) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String from = part(type);
                String to = part(dependency.getTargetClass().getBaseComponentType());
                if (!from.equals(to) && !to.isEmpty() && ORDER.indexOf(to) > ORDER.indexOf(from)) {
                    wrong.add(from + " uses " + to);
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyPackageStandsInTheOrderAndIsNullMarked() throws ClassNotFoundException {
        Set<String> packages = new TreeSet<>();
        KERNEL.forEach(type -> packages.add(type.getPackageName()));
        assertTrue(packages.size() > 5, packages.toString());
        for (String name : packages) {
            assertTrue(ORDER.contains(name.substring(ROOT.length())), name + " has no place in the order");
            Class<?> info = Class.forName(name + ".package-info");
            assertNotNull(info.getAnnotation(NullMarked.class), name);
        }
    }

    private static String part(JavaClass type) {
        return type.getPackageName().startsWith(ROOT) ? type.getPackageName().substring(ROOT.length()) : "";
    }
}
