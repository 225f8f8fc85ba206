package org.performanceplatform.cli.transactions;

import java.util.Optional;
import org.performanceplatform.cli.configuration.ConfigurationApi;
import org.performanceplatform.cli.installation.DataDirectory;
import org.performanceplatform.cli.installation.DataDirectoryOption;
import org.performanceplatform.cli.installation.PlatformProblem;
import org.performanceplatform.cli.installation.Ports;
import org.performanceplatform.cli.installation.Secrets;
import org.performanceplatform.cli.processes.StateFile;
import org.performanceplatform.cli.send.LocalTokens;
import org.performanceplatform.cli.token.Stagecraft;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The platform to import into: the one on this machine, or any other with its addresses and tokens. */
final class ImportOptions {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where the write API is (default: PP_URL, or the platform on this machine).")
    private String url;

    @Option(
            names = "--stagecraft-url",
            paramLabel = "URL",
            description = "Where stagecraft is (default: PP_STAGECRAFT_URL); goes with --url.")
    private String stagecraftUrl;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "A write token of transactional-services/summaries (default: PP_TOKEN); goes with --url.")
    private String token;

    @Option(
            names = "--services-token",
            paramLabel = "TOKEN",
            description = "A write token of transactional-services/services (default: PP_SERVICES_TOKEN, or --token).")
    private String servicesToken;

    @Option(
            names = "--stagecraft-token",
            paramLabel = "TOKEN",
            description = "An administrator's token (default: PP_STAGECRAFT_TOKEN); goes with --url.")
    private String administratorToken;

    @Mixin
    private DataDirectoryOption data;

    /** @param perseverance where a token has to be asked for */
    ConfigurationApi stagecraft(Perseverance perseverance) throws InterruptedException {
        if (writeUrl().isPresent()) {
            return new ConfigurationApi(
                    needed(stagecraftUrl, "PP_STAGECRAFT_URL", "--stagecraft-url"),
                    needed(administratorToken, "PP_STAGECRAFT_TOKEN", "--stagecraft-token"));
        }
        DataDirectory directory = data.directory();
        String local = Ports.url(localPorts(directory).stagecraft());
        String operator = new Secrets(directory).operatorToken();
        return new ConfigurationApi(local, perseverance.with(() -> Stagecraft.administratorToken(local, operator)));
    }

    ImportDestinations destinations(Perseverance perseverance) {
        if (writeUrl().isPresent()) {
            String summaries = needed(token, "PP_TOKEN", "--token");
            return new ImportDestinations.Elsewhere(
                    writeUrl().get(),
                    summaries,
                    given(servicesToken, "PP_SERVICES_TOKEN").orElse(summaries));
        }
        DataDirectory directory = data.directory();
        Ports ports = localPorts(directory);
        return new ImportDestinations.OnThisMachine(
                Ports.url(ports.write()), new LocalTokens(directory, ports), perseverance);
    }

    private Optional<String> writeUrl() {
        return given(url, "PP_URL");
    }

    private static Ports localPorts(DataDirectory directory) {
        return new StateFile(directory).readRunning().ports();
    }

    private static String needed(String option, String variable, String name) {
        return given(option, variable)
                .orElseThrow(() -> new PlatformProblem(
                        "Another platform than the one on this machine needs " + name + " or " + variable + "."));
    }

    private static Optional<String> given(String option, String variable) {
        return Optional.ofNullable(option)
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }
}
