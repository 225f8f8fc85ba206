package org.performanceplatform.cli.token;

import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.performanceplatform.cli.installation.DataDirectory;
import org.performanceplatform.cli.installation.DataDirectoryOption;
import org.performanceplatform.cli.installation.PlatformProblem;
import org.performanceplatform.cli.installation.Ports;
import org.performanceplatform.cli.installation.Secrets;
import org.performanceplatform.cli.processes.StateFile;
import org.performanceplatform.core.datasets.DataSetName;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./pp token --admin} and {@code ./pp token DATA_SET}: prints a token of the local platform and nothing else. */
@Command(name = "token", description = "Prints a new token of the running platform.", mixinStandardHelpOptions = true)
public final class TokenCommand implements Callable<Integer> {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]+");

    @Mixin
    private DataDirectoryOption data;

    @Option(names = "--renew", description = "Withdraw the data set's other tokens first; it may have only two.")
    private boolean renew;

    @ArgGroup(multiplicity = "1")
    private Kind kind;

    static final class Kind {
        @Option(names = "--admin", required = true, description = "An administrator's token, valid for 12 hours.")
        private boolean administrator;

        @Parameters(paramLabel = "DATA_SET", description = "A write token of this data set: NAME or GROUP/TYPE.")
        private String dataSet;
    }

    @Override
    public Integer call() {
        DataDirectory directory = data.directory();
        String url = Ports.url(new StateFile(directory).readRunning().ports().stagecraft());
        String administrator = Stagecraft.administratorToken(url, new Secrets(directory).operatorToken());
        System.out.println(kind.administrator ? administrator : writeToken(new Stagecraft(url, administrator)));
        return 0;
    }

    private String writeToken(Stagecraft stagecraft) {
        String name = name(kind.dataSet);
        if (renew) {
            stagecraft.revokeWriteTokens(name);
        }
        return stagecraft.writeToken(name);
    }

    private static String name(String dataSet) {
        int slash = dataSet.indexOf('/');
        String name = slash < 0
                ? dataSet
                : DataSetName.of(dataSet.substring(0, slash), dataSet.substring(slash + 1))
                        .toString();
        if (!NAME.matcher(name).matches()) {
            throw new PlatformProblem("No data set can be named " + dataSet + ".");
        }
        return name;
    }
}
