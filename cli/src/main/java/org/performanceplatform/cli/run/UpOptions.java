package org.performanceplatform.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.performanceplatform.cli.installation.Ports;
import picocli.CommandLine.Option;

/** What can be chosen about a start. Addresses of databases can also come from the environment, where no one else sees them. */
final class UpOptions {

    private static final String MONGODB_VARIABLE = "PP_MONGODB";
    private static final String POSTGRES_VARIABLE = "PP_POSTGRES";

    @Option(names = "--empty", description = "Load no demo on the first run.")
    private boolean empty;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "0",
            description = "Add N to every port, so that several platforms can run side by side.")
    private int portOffset;

    @Option(
            names = "--mongodb",
            paramLabel = "URI",
            description = "Use this MongoDB instead of the embedded one (or PP_MONGODB).")
    private String mongodb;

    @Option(
            names = "--postgres",
            paramLabel = "JDBC_URL",
            description = "Use this PostgreSQL instead of the embedded one (or PP_POSTGRES).")
    private String postgres;

    boolean empty() {
        return empty;
    }

    Ports ports() {
        return new Ports(portOffset);
    }

    String mongodb() {
        return Optional.ofNullable(mongodb).orElse(System.getenv(MONGODB_VARIABLE));
    }

    String postgres() {
        return Optional.ofNullable(postgres).orElse(System.getenv(POSTGRES_VARIABLE));
    }

    /** Every port that will be listened at, with what it is for. */
    Map<Integer, String> portsInUse() {
        var inUse = new TreeMap<>(ports().services());
        if (mongodb() == null) {
            inUse.put(ports().mongodb(), Databases.MONGODB);
        }
        if (postgres() == null) {
            inUse.put(ports().postgresql(), Databases.POSTGRESQL);
        }
        return inUse;
    }

    /** The same choices as words of a command; addresses, which may hold passwords, are left to {@link #environment}. */
    List<String> words() {
        var words = new ArrayList<>(List.of("--port-offset", Integer.toString(portOffset)));
        if (empty) {
            words.add("--empty");
        }
        return words;
    }

    Map<String, String> environment() {
        var environment = new TreeMap<String, String>();
        Optional.ofNullable(mongodb()).ifPresent(uri -> environment.put(MONGODB_VARIABLE, uri));
        Optional.ofNullable(postgres()).ifPresent(url -> environment.put(POSTGRES_VARIABLE, url));
        return environment;
    }
}
