package org.performanceplatform.cli.configuration;

import java.util.Arrays;
import java.util.Optional;

/** The files of a folder, each with a list of one kind; the dashboards have a folder of their own instead. */
enum FolderFile {
    ORGANISATION_TYPES,
    ORGANISATIONS,
    DATA_GROUPS,
    DATA_TYPES,
    DATA_SETS,
    MODULE_TYPES;

    /** The folder with one file for each dashboard, and how the document of all files calls them. */
    static final String DASHBOARDS = "dashboards";

    /** How the document of all files calls the list. */
    String list() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String fileName() {
        return list().replace('_', '-') + ".yaml";
    }

    static Optional<FolderFile> named(String fileName) {
        return Arrays.stream(values())
                .filter(file -> file.fileName().equals(fileName))
                .findFirst();
    }
}
