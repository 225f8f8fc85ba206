package org.performanceplatform.cli.configuration;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./pp export DIR}: writes the configuration of a platform as a folder of files. */
@Command(
        name = "export",
        description = {
            "Writes organisations, data groups, types and sets, module types and dashboards as YAML files.",
            "What has its default is left out. The same configuration always makes the same files."
        },
        mixinStandardHelpOptions = true,
        footer = "Environment: PP_STAGECRAFT_URL and PP_STAGECRAFT_TOKEN stand for --url and --token.")
public final class ExportCommand implements Callable<Integer> {

    @Mixin
    private PlatformOptions platform;

    @Parameters(
            paramLabel = "DIR",
            description = "A new folder, or that of an earlier export: files of what is no longer there are removed.")
    private Path path;

    @Override
    public Integer call() {
        Map<String, String> files = FolderWriting.files(platform.api().configuration());
        new FolderWriting(path).write(files).forEach(name -> System.out.println("Removed " + name + "."));
        System.out.println("Wrote " + files.size() + " files to " + path + ".");
        return 0;
    }
}
