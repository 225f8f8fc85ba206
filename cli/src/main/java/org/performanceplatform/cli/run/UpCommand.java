package org.performanceplatform.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.performanceplatform.cli.demo.Demo;
import org.performanceplatform.cli.installation.DataDirectory;
import org.performanceplatform.cli.installation.DataDirectoryOption;
import org.performanceplatform.cli.installation.Secrets;
import org.performanceplatform.cli.processes.StateFile;
import org.performanceplatform.cli.stop.LeftOvers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./pp up}: runs the whole platform until it is stopped with Ctrl-C or {@code ./pp down}. */
@Command(name = "up", description = "Starts the platform.", mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {

    @Mixin
    private UpOptions options;

    @Mixin
    private DataDirectoryOption data;

    @Option(names = "--detach", description = "Return when everything is ready, and leave it running.")
    private boolean detach;

    @Option(names = "--password-later", hidden = true, description = "Whoever started this shows the password itself.")
    private boolean passwordLater;

    @Option(names = "--home", hidden = true, defaultValue = "${sys:platform.home:-.}")
    private Path home;

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataDirectory directory = data.directory();
        directory.prepare();
        if (detach) {
            return new DetachedStart(directory, options).run();
        }
        try (PlatformLock lock = PlatformLock.take(directory)) {
            run(directory);
        }
        return 0;
    }

    private void run(DataDirectory directory) throws IOException, InterruptedException {
        var progress = new Progress(System.out, Instant.now());
        new StateFile(directory)
                .read()
                .map(LeftOvers::end)
                .filter(ended -> !ended.isEmpty())
                .ifPresent(ended ->
                        progress.say("stopped what an earlier platform left behind: " + String.join(", ", ended)));
        PortCheck.requireFree(options.portsInUse());
        boolean firstRun = Files.notExists(directory.firstRunDone());
        if (firstRun) {
            progress.say("preparing " + directory.path());
        }
        Supervisor supervisor = supervisor(directory, progress, firstRun);
        var stop = new Thread(
                () -> {
                    progress.plain("Stopping.");
                    supervisor.stop();
                    progress.plain("Stopped.");
                },
                "stop-platform");
        Runtime.getRuntime().addShutdownHook(stop);
        if (supervisor.start()) {
            announce(directory, progress, firstRun);
            supervisor.declareReady();
            supervisor.keep();
        }
        stop.join();
    }

    private Supervisor supervisor(DataDirectory directory, Progress progress, boolean firstRun) {
        Databases databases =
                new DatabaseLaunches(directory, options.ports()).of(options.mongodb(), options.postgres());
        var launches = new ServiceLaunches(directory, home.toAbsolutePath().normalize(), options.ports());
        var supervisor = new Supervisor(directory, options.ports(), progress, this::archive);
        List<KeptProcess> started =
                databases.launches().stream().map(supervisor::addDatabase).toList();
        List<KeptProcess> postgresql = started.stream()
                .filter(kept -> kept.process().name().equals(Databases.POSTGRESQL))
                .toList();
        supervisor.addService(launches.stagecraft(databases, firstRun), postgresql);
        supervisor.addService(launches.write(databases), List.of());
        supervisor.addService(launches.read(databases), List.of());
        supervisor.addService(launches.spotlight(), List.of());
        return supervisor;
    }

    private Optional<ClassArchive> archive(String process) {
        return switch (process) {
            case Databases.POSTGRESQL -> Optional.empty();
            case Databases.MONGODB -> Optional.of(DatabaseLaunches.archive());
            default -> Optional.of(ServiceLaunches.archive(home.toAbsolutePath().normalize(), process));
        };
    }

    private void announce(DataDirectory directory, Progress progress, boolean firstRun)
            throws IOException, InterruptedException {
        var secrets = new Secrets(directory);
        if (firstRun && !options.empty()) {
            progress.say("loading the demo");
            int records = new Demo(home.resolve("cli/demo"), options.ports(), directory).load();
            progress.say(String.format(Locale.ROOT, "the demo is loaded (%,d records)", records));
        }
        progress.say("everything is ready");
        progress.plain(Announcement.addresses(options.ports()));
        Files.writeString(directory.firstRunDone(), Instant.now().toString());
        if (firstRun && !passwordLater) {
            FirstAdministrator.announce(secrets, options.ports());
        }
    }
}
