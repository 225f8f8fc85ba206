package org.performanceplatform.cli.configuration;

import java.util.Optional;
import org.performanceplatform.cli.installation.DataDirectory;
import org.performanceplatform.cli.installation.DataDirectoryOption;
import org.performanceplatform.cli.installation.PlatformProblem;
import org.performanceplatform.cli.installation.Ports;
import org.performanceplatform.cli.installation.Secrets;
import org.performanceplatform.cli.processes.StateFile;
import org.performanceplatform.cli.token.Stagecraft;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose configuration it is about, and as whom. */
public final class PlatformOptions {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where stagecraft is (default: PP_STAGECRAFT_URL, or the platform on this machine).")
    private String url;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "An administrator's token (default: PP_STAGECRAFT_TOKEN, or one made for the platform on this"
                    + " machine).")
    private String token;

    @Mixin
    private DataDirectoryOption data;

    public ConfigurationApi api() {
        String address = chosen(url, "PP_STAGECRAFT_URL");
        String administrator = chosen(token, "PP_STAGECRAFT_TOKEN");
        if (address == null) {
            DataDirectory directory = data.directory();
            String local =
                    Ports.url(new StateFile(directory).readRunning().ports().stagecraft());
            return new ConfigurationApi(
                    local,
                    administrator == null
                            ? Stagecraft.administratorToken(local, new Secrets(directory).operatorToken())
                            : administrator);
        }
        if (administrator == null) {
            throw new PlatformProblem("An administrator's token is needed to speak to " + address
                    + ". Give it with --token or PP_STAGECRAFT_TOKEN.");
        }
        return new ConfigurationApi(address, administrator);
    }

    private static String chosen(String option, String variable) {
        return Optional.ofNullable(option)
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }
}
