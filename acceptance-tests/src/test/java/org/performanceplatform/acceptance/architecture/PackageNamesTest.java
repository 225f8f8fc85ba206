package org.performanceplatform.acceptance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Packages and classes are named after what they do for the product, not after their place in a layer. */
class PackageNamesTest {

    @ParameterizedTest
    @EnumSource(PlatformModule.class)
    void packages_are_named_by_capability(PlatformModule module) {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..helper..",
                        "..helpers..",
                        "..impl..",
                        "..manager..",
                        "..misc..",
                        "..shared..")
                .allowEmptyShould(true)
                .check(module.classes());
    }

    @ParameterizedTest
    @EnumSource(PlatformModule.class)
    void classes_bear_no_filler_names(PlatformModule module) {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .allowEmptyShould(true)
                .check(module.classes());
    }
}
