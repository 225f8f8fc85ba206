package org.performanceplatform.cli.installation;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --data DIR}: which of this machine's platforms a command speaks to. */
public final class DataDirectoryOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:PP_DATA:-${sys:platform.home:-.}/.platform}",
            description = "The folder with the platform's data (default: .platform, or PP_DATA).")
    private Path path;

    public DataDirectory directory() {
        return new DataDirectory(path);
    }
}
