package org.performanceplatform.cli.configuration;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.performanceplatform.cli.installation.PlatformProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./pp apply DIR}: makes the configuration of a platform what a folder of files says, as a whole or not at all. */
@Command(
        name = "apply",
        description = {
            "Makes organisations, data groups, types and sets, module types and dashboards what the files of a folder say.",
            "Shows first what that changes. If anything in the folder is wrong, everything that is wrong is named, and nothing"
                    + " is changed. What is not in the folder stays."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "Environment: PP_STAGECRAFT_URL and PP_STAGECRAFT_TOKEN stand for --url and --token.",
            "Exit code: 0 if the platform is as the folder says (or would be), 1 if the folder was refused or the platform"
                    + " can't be reached, 2 for a wrong option."
        })
public final class ApplyCommand implements Callable<Integer> {

    /** Stagecraft names no more. */
    private static final int MOST_FAULTS = 100;

    @Mixin
    private PlatformOptions platform;

    @Parameters(paramLabel = "DIR", description = "The folder, as ./pp export writes it.")
    private Path path;

    @Option(names = "--dry-run", description = "Only show what would change.")
    private boolean dryRun;

    @Override
    public Integer call() {
        Folder folder = Folder.read(path);
        if (!folder.faults().isEmpty()) {
            return refused(folder.faults());
        }
        ConfigurationApi api = platform.api();
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try {
            Plan plan = api.plan(folder.document());
            PlanInWords.lines(plan).forEach(out::println);
            out.println(PlanInWords.summary(plan));
            out.flush();
            if (!dryRun && !plan.isEmpty()) {
                api.apply(folder.document(), plan);
                System.out.println("Applied.");
            }
            return 0;
        } catch (ConfigurationApi.Refused refused) {
            List<Fault> faults = refused.faults(folder);
            if (faults.isEmpty()) {
                throw new PlatformProblem(refused.getMessage(), refused);
            }
            return refused(faults);
        }
    }

    private Integer refused(List<Fault> faults) {
        faults.forEach(fault -> System.err.println(fault.inWords()));
        String many = faults.size() < MOST_FAULTS ? faults.size() + " things" : MOST_FAULTS + " things or more";
        System.err.println("pp: " + (faults.size() == 1 ? "One thing is wrong" : many + " are wrong") + " in " + path
                + "; nothing was changed.");
        return 1;
    }
}
