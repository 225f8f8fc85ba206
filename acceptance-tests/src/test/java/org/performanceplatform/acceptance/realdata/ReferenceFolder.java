package org.performanceplatform.acceptance.realdata;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder with the published data, which are not part of the repository: named by the property
 * {@code reference.dir}, by default {@code ../shared} beside the repository.
 */
final class ReferenceFolder {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private ReferenceFolder() {}

    /** The Transactions Explorer's spreadsheet; where it is absent, the calling test is skipped and says so. */
    static Path transactionVolumes() {
        var file = REPOSITORY
                .resolve(System.getProperty("reference.dir", "../shared"))
                .resolve("data/services.csv")
                .normalize();
        Assumptions.assumeTrue(
                Files.isRegularFile(file), "skipped: there is no " + file + " (set -Dreference.dir=FOLDER)");
        return file;
    }
}
