package org.performanceplatform.acceptance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which module may use which, and what the core stays free of. */
class ModuleArrowsTest {

    @ParameterizedTest
    @EnumSource(PlatformModule.class)
    void a_module_uses_only_the_modules_its_arrows_point_at(PlatformModule module) {
        staysWithin(module.classes(), module.reachablePackages());
    }

    @ParameterizedTest
    @EnumSource(PlatformModule.class)
    void the_tests_of_a_module_use_only_what_the_module_may_use_and_the_embedded_stores(PlatformModule module) {
        staysWithin(module.testClasses(), module.packagesReachableFromTests());
    }

    @Test
    void the_core_knows_no_framework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.vertx..",
                        "jakarta.ws.rs..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "org.eclipse.microprofile..")
                .check(PlatformModule.CORE.classes());
    }

    @ParameterizedTest
    @EnumSource(PlatformModule.class)
    void the_packages_of_a_module_do_not_depend_on_each_other_in_a_circle(PlatformModule module) {
        slices().matching(PlatformModule.ROOT + ".*.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(module.classes());
    }

    @ParameterizedTest
    @EnumSource(PlatformModule.class)
    void a_module_keeps_its_classes_under_its_own_package(PlatformModule module) {
        var own = module.reachablePackages()[0];
        noClasses().should().resideOutsideOfPackage(own).allowEmptyShould(true).check(module.classes());
    }

    @Test
    void every_module_of_the_build_has_its_arrows_here() throws IOException {
        var listed = Pattern.compile("<module>(.+)</module>")
                .matcher(Files.readString(Path.of("..", "pom.xml")))
                .results()
                .map((MatchResult match) -> match.group(1));

        assertThat(listed).containsExactlyInAnyOrderElementsOf(PlatformModule.folders());
    }

    private static void staysWithin(JavaClasses classes, String[] packages) {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(PlatformModule.ROOT + "..").and(not(resideInAnyPackage(packages))))
                .allowEmptyShould(true)
                .check(classes);
    }
}
