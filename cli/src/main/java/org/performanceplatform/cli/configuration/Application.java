package org.performanceplatform.cli.configuration;

import java.util.List;
import java.util.stream.Collectors;
import org.performanceplatform.cli.installation.PlatformProblem;

/** Applies folders whose changes nobody needs to see first. */
public final class Application {

    private final ConfigurationApi api;

    public Application(ConfigurationApi api) {
        this.api = api;
    }

    /** @throws PlatformProblem with everything that is wrong in the folder, if anything is; then nothing was changed */
    public void apply(Folder folder) {
        List<Fault> faults = folder.faults();
        if (faults.isEmpty()) {
            try {
                api.apply(folder.document());
                return;
            } catch (ConfigurationApi.Refused refused) {
                faults = refused.faults(folder);
            }
        }
        throw new PlatformProblem(folder.path() + " was refused:\n"
                + faults.stream().map(Fault::inWords).collect(Collectors.joining("\n")));
    }
}
