package org.performanceplatform.acceptance.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The modules of the build, with the packages of ours that each may use: the arrows of {@code docs/architecture.md}.
 * Between services there is only HTTP.
 */
public enum PlatformModule {
    CORE("backdrop-core", "core"),
    STAGECRAFT_CLIENT("stagecraft-client", "stagecraftclient"),
    STORES("embedded-stores", "stores"),
    WRITE("backdrop-write", "write", "core", "stagecraftclient"),
    READ("backdrop-read", "read", "core", "stagecraftclient"),
    STAGECRAFT("stagecraft", "stagecraft", "stagecraftclient"),
    SPOTLIGHT(
            "spotlight",
            "spotlight",
            "core.periods",
            "core.formats",
            "core.results",
            "core.kpis",
            "core.insight",
            "stagecraftclient"),
    CLI("cli", "cli", "core", "stagecraftclient", "stores"),
    ACCEPTANCE_TESTS("acceptance-tests", "acceptance", "cli"),
    BENCHMARKS("benchmarks", "benchmarks", "cli", "core", "stores");

    public static final String ROOT = "org.performanceplatform";

    private static final Map<Path, JavaClasses> IMPORTED = new ConcurrentHashMap<>();

    private final String folder;
    private final String ownPackage;
    private final List<String> uses;

    PlatformModule(String folder, String ownPackage, String... uses) {
        this.folder = folder;
        this.ownPackage = ownPackage;
        this.uses = List.of(uses);
    }

    /** Its folder in the repository. */
    public String folder() {
        return folder;
    }

    /** The package patterns that the product's classes of this module may depend on, its own included. */
    String[] reachablePackages() {
        return patterns(Stream.concat(Stream.of(ownPackage), uses.stream()));
    }

    /** As {@link #reachablePackages()}, with the embedded stores, which the tests of every module may start. */
    String[] packagesReachableFromTests() {
        return patterns(Stream.concat(Stream.of(ownPackage, "stores"), uses.stream()));
    }

    /**
     * Its compiled product classes; of acceptance-tests, which has none, the tests.
     *
     * @throws IllegalStateException if the module was not compiled: a rule over no classes would hold by itself
     */
    public JavaClasses classes() {
        return this == ACCEPTANCE_TESTS ? testClasses() : compiled("main", "classes");
    }

    /** Its compiled tests; none where it has none. */
    JavaClasses testClasses() {
        return compiled("test", "test-classes");
    }

    /** The folders of the modules as the parent's pom.xml should list them. */
    static Set<String> folders() {
        return Arrays.stream(values()).map(PlatformModule::folder).collect(Collectors.toSet());
    }

    private JavaClasses compiled(String sources, String output) {
        var module = Path.of("..", folder);
        var classes = module.resolve("target").resolve(output);
        if (Files.isDirectory(classes)) {
            return IMPORTED.computeIfAbsent(classes, new ClassFileImporter()::importPath);
        }
        if (Files.isDirectory(module.resolve("src").resolve(sources).resolve("java"))) {
            throw new IllegalStateException(folder + " is not compiled: run ./pp test acceptance-tests");
        }
        return new ClassFileImporter().importClasses();
    }

    private static String[] patterns(Stream<String> packages) {
        return packages.map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }
}
