package org.performanceplatform.cli.send;

import org.performanceplatform.cli.installation.DataDirectoryOption;
import org.performanceplatform.cli.installation.Ports;
import org.performanceplatform.cli.installation.WrongCommand;
import org.performanceplatform.cli.processes.StateFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where to send to, as whom, and how. */
final class SendOptions {

    @Parameters(index = "0", paramLabel = "GROUP", description = "The data group.")
    private String group;

    @Parameters(index = "1", paramLabel = "TYPE", description = "The data type.")
    private String type;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where the write API is (default: PP_URL, or the platform on this machine).")
    private String url;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "A write token (default: PP_TOKEN, or one made for the platform on this machine).")
    private String token;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; else the name or the content tells.")
    private FileFormat format;

    @Option(names = "--sheet", paramLabel = "NAME", description = "The sheet of a workbook (default: the first).")
    private String sheet;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why published figures change; listed in public beside the old values and the new.")
    private String reason;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Records in a request (${DEFAULT-VALUE}).")
    private int batchSize;

    @Mixin
    private DataDirectoryOption data;

    /** The format that was asked for, or null. */
    FileFormat format() {
        return format;
    }

    int batchSize() {
        if (batchSize < 1) {
            throw new WrongCommand("--batch must be at least 1.");
        }
        return batchSize;
    }

    /** Whether the token is one that this command makes for itself. */
    boolean ownToken() {
        return token() == null;
    }

    Destination destination() {
        if (url() == null) {
            String writeToken = ownToken() ? localTokens().of(group, type) : token();
            return new Destination(Ports.url(localPorts().write()), group, type, writeToken, sheet, reason);
        }
        if (ownToken()) {
            throw new WrongCommand("A token is needed to send to " + url() + ". Give it with --token or PP_TOKEN.");
        }
        return new Destination(url(), group, type, token(), sheet, reason);
    }

    /** Makes the next destination come with another token. */
    void forgetToken() {
        localTokens().forget(group, type);
    }

    private LocalTokens localTokens() {
        return new LocalTokens(data.directory(), localPorts());
    }

    private Ports localPorts() {
        return new StateFile(data.directory()).readRunning().ports();
    }

    private String url() {
        return url == null ? System.getenv("PP_URL") : url;
    }

    private String token() {
        return token == null ? System.getenv("PP_TOKEN") : token;
    }
}
