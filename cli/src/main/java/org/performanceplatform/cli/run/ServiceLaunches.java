package org.performanceplatform.cli.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.performanceplatform.cli.installation.DataDirectory;
import org.performanceplatform.cli.installation.Ports;
import org.performanceplatform.cli.installation.Secrets;
import org.performanceplatform.cli.processes.HttpReadiness;
import org.performanceplatform.cli.processes.Launch;

/** How the four services are started: their programs, memory and settings. */
final class ServiceLaunches {

    private static final int STAGECRAFT_HEAP = 160;
    private static final int WRITE_HEAP = 256;

    /** Holds the columns of the data sets that are read most. */
    private static final int READ_HEAP = 384;

    private static final int SPOTLIGHT_HEAP = 160;

    /**
     * For a service that is seldom asked, because the others keep what it said: it becomes as fast as it needs to be sooner, and the second
     * compiler and what it wants to know of the running code take tens of megabytes when a whole configuration comes.
     */
    private static final List<String> FIRST_COMPILER = List.of("-XX:TieredStopAtLevel=1");

    private final DataDirectory directory;
    private final Path home;
    private final Ports ports;
    private final Secrets secrets;

    ServiceLaunches(DataDirectory directory, Path home, Ports ports) {
        this.directory = directory;
        this.home = home;
        this.ports = ports;
        this.secrets = new Secrets(directory);
    }

    /** @param firstRun whether stagecraft should make the first administrator */
    Launch stagecraft(Databases databases, boolean firstRun) {
        var settings = new LinkedHashMap<>(databases.stagecraftSettings());
        settings.put("STAGECRAFT_OPERATOR_TOKEN", secrets.operatorToken());
        settings.put("BACKDROP_WRITE_URL", Ports.url(ports.write()));
        settings.put("SPOTLIGHT_PUBLIC_URL", Ports.url(ports.spotlight()));
        if (firstRun) {
            settings.put("STAGECRAFT_FIRST_ADMINISTRATOR_EMAIL", FirstAdministrator.EMAIL);
            settings.put("STAGECRAFT_FIRST_ADMINISTRATOR_PASSWORD", secrets.firstAdministratorPassword());
        }
        return service("stagecraft", ports.stagecraft(), STAGECRAFT_HEAP, FIRST_COMPILER, settings);
    }

    Launch write(Databases databases) {
        var settings = new LinkedHashMap<>(databases.recordSettings());
        settings.put("BACKDROP_READ_URL", Ports.url(ports.read()));
        return service("backdrop-write", ports.write(), WRITE_HEAP, List.of(), settings);
    }

    Launch read(Databases databases) {
        return service("backdrop-read", ports.read(), READ_HEAP, List.of(), databases.recordSettings());
    }

    Launch spotlight() {
        return service(
                "spotlight",
                ports.spotlight(),
                SPOTLIGHT_HEAP,
                List.of(),
                Map.of("BACKDROP_READ_URL", Ports.url(ports.read())));
    }

    private Launch service(String name, int port, int heap, List<String> compilers, Map<String, String> settings) {
        int management = Ports.management(port);
        var environment = new LinkedHashMap<>(settings);
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        environment.put("STAGECRAFT_URL", Ports.url(ports.stagecraft()));
        environment.put("STAGECRAFT_SERVICE_TOKEN", secrets.serviceToken());
        environment.put(
                "STAGECRAFT_CACHE_FILE",
                directory.cache().resolve(name + ".json").toString());
        return new Launch(
                name,
                port,
                () -> command(name, heap, compilers),
                environment,
                directory.log(name),
                new HttpReadiness(URI.create(Ports.url(management) + "/q/health/ready")),
                ProcessHandle::destroy);
    }

    private List<String> command(String name, int heap, List<String> compilers) {
        List<String> command = JavaCommand.start(heap, directory.path());
        command.addAll(compilers);
        command.addAll(archive(home, name).options());
        command.add("-jar");
        command.add(program(home, name).toString());
        return command;
    }

    /** The archive of a service's classes. */
    static ClassArchive archive(Path home, String name) {
        return ClassArchive.of(program(home, name), name);
    }

    private static Path program(Path home, String name) {
        return home.resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
