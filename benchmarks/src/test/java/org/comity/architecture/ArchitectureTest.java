package org.comity.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The arrows between modules and packages, on the compiled classes of every module. */
class ArchitectureTest {
    private static final int MOST_PUBLIC_TYPES = 12;
    private static final JavaClasses COMITY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.comity");

    @Test
    void everyModuleIsSeen() {
        assertThat(COMITY.stream().map(c -> c.getPackageName().split("\\.")[2]).distinct())
                .contains("model", "methods", "ortools", "data", "desk", "workbench", "cli", "server", "benchmarks");
    }

    @Test
    void theModelKnowsNoOtherModule() {
        knowsOnly("model");
    }

    @Test
    void methodsKnowNoOtherModule() {
        knowsOnly("methods");
    }

    @Test
    void theOptionalSolverKnowsTheMethods() {
        knowsOnly("ortools", "methods");
    }

    @Test
    void dataKnowTheModel() {
        knowsOnly("data", "model");
    }

    @Test
    void theDeskKnowsTheModel() {
        knowsOnly("desk", "model");
    }

    @Test
    void theWorkbenchJoinsDataDeskAndMethods() {
        knowsOnly("workbench", "model", "methods", "data", "desk");
    }

    @Test
    void theCommandLineDoesNotKnowTheServer() {
        knowsOnly("cli", "model", "data", "desk", "workbench");
    }

    @Test
    void theServerDoesNotKnowTheCommandLine() {
        knowsOnly("server", "model", "data", "desk", "workbench");
    }

    private static void knowsOnly(String module, String... others) {
        List<String> foreign =
                List.of("model", "methods", "ortools", "data", "desk", "workbench", "cli", "server", "benchmarks")
                        .stream()
                        .filter(name -> !name.equals(module) && !List.of(others).contains(name))
                        .map(name -> "org.comity." + name + "..")
                        .toList();
        noClasses()
                .that()
                .resideInAPackage("org.comity." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(foreign.toArray(String[]::new))
                .check(COMITY);
    }

    @Test
    void kernelsDependOnNothingButTheJdkCore() {
        classes()
                .that()
                .resideInAPackage("..kernel..")
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java.lang..", "java.util..", "..kernel..", "") // "" is where arrays live
                .check(COMITY);
    }

    @Test
    void springStaysInTheServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.comity.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.thymeleaf..")
                .check(COMITY);
    }

    @Test
    void picocliStaysInTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.comity.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(COMITY);
    }

    @Test
    void packagesAreNamedAfterTheirSubject() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..manager..")
                .check(COMITY);
    }

    @Test
    void aPackageShowsFewTypes() {
        Map<String, List<JavaClass>> shown = COMITY.stream()
                .filter(c -> c.isTopLevelClass() && c.getModifiers().contains(JavaModifier.PUBLIC))
                .collect(groupingBy(JavaClass::getPackageName, TreeMap::new, java.util.stream.Collectors.toList()));
        assertThat(shown).isNotEmpty();
        shown.forEach((name, types) -> {
            if (!name.equals("org.comity.model")) { // the words of the field are one dictionary
                assertThat(types).as(name).hasSizeLessThanOrEqualTo(MOST_PUBLIC_TYPES);
            }
        });
    }
}
