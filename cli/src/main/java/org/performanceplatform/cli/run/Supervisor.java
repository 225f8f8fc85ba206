package org.performanceplatform.cli.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.performanceplatform.cli.installation.DataDirectory;
import org.performanceplatform.cli.installation.Ports;
import org.performanceplatform.cli.processes.Launch;
import org.performanceplatform.cli.processes.LogFile;
import org.performanceplatform.cli.processes.PlatformState;
import org.performanceplatform.cli.processes.ProcessIdentity;
import org.performanceplatform.cli.processes.StateFile;
import org.performanceplatform.cli.processes.SupervisedProcess;

/** Starts the platform's processes, keeps them running, writes down what runs, and stops them: services first, then databases. */
final class Supervisor {

    private static final long TICK_MILLIS = 100;
    private static final Duration LOG_CHECK = Duration.ofMinutes(1);
    private static final Duration LONGEST_RECORDING = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DataDirectory directory;
    private final Ports ports;
    private final Progress progress;
    private final Function<String, Optional<ClassArchive>> archives;
    private final StateFile stateFile;
    private final List<KeptProcess> databases = new ArrayList<>();
    private final List<KeptProcess> services = new ArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current());
    private Instant nextLogCheck = Instant.EPOCH;
    private boolean ready;

    /** @param archives where the classes of a process are to be recorded, if anywhere */
    Supervisor(
            DataDirectory directory,
            Ports ports,
            Progress progress,
            Function<String, Optional<ClassArchive>> archives) {
        this.archives = archives;
        this.directory = directory;
        this.ports = ports;
        this.progress = progress;
        this.stateFile = new StateFile(directory);
    }

    KeptProcess addDatabase(Launch launch) {
        return add(databases, launch, List.of());
    }

    /** @param needed what must have been ready before it can start */
    void addService(Launch launch, List<KeptProcess> needed) {
        add(services, launch, needed);
    }

    private KeptProcess add(List<KeptProcess> kind, Launch launch, List<KeptProcess> needed) {
        var kept = new KeptProcess(new SupervisedProcess(launch), needed, progress);
        kind.add(kept);
        return kept;
    }

    /** Starts everything and returns once all are ready, or the platform is to stop: whether they are ready. */
    boolean start() throws InterruptedException {
        while (!all().stream().allMatch(KeptProcess::hasBeenReady)) {
            if (!pauseAndTick()) {
                return false;
            }
        }
        return true;
    }

    /** Notes that everything is done that belongs to a start; from then on others may rely on the platform. */
    synchronized void declareReady() {
        ready = true;
        write();
    }

    /** Keeps the platform running until it is stopped. */
    void keep() throws InterruptedException {
        while (pauseAndTick()) {
            // all the work is in the tick
        }
    }

    private boolean pauseAndTick() throws InterruptedException {
        tick();
        return !stopping.await(TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void tick() {
        if (stopping.getCount() == 0) {
            return;
        }
        Instant now = Instant.now();
        for (KeptProcess kept : all()) {
            if (kept.tick(now)) {
                write();
            }
        }
        if (now.isAfter(nextLogCheck)) {
            nextLogCheck = now.plus(LOG_CHECK);
            all().forEach(kept -> new LogFile(directory.log(kept.process().name())).keepSmall());
        }
    }

    /** Stops all processes and returns when they have ended; called by another thread than {@link #keep}. */
    void stop() {
        stopping.countDown();
        synchronized (this) {
            recordClasses();
            stop(services);
            stop(databases);
            stateFile.remove();
        }
    }

    /** From everything that has become ready; at the end of its life, because recording takes memory that is not given back. */
    private void recordClasses() {
        List<Process> recordings = all().stream()
                .filter(KeptProcess::hasBeenReady)
                .map(KeptProcess::process)
                .filter(SupervisedProcess::alive)
                .flatMap(process -> archives.apply(process.name()).stream()
                        .flatMap(archive -> archive.record(process.process().pid()).stream()))
                .toList();
        if (!recordings.isEmpty()) {
            progress.plain("Recording loaded classes, once after each build; later starts are faster for it.");
            Instant limit = Instant.now().plus(LONGEST_RECORDING);
            recordings.forEach(recording -> ClassArchive.await(recording, limit));
        }
    }

    private static void stop(List<KeptProcess> some) {
        some.forEach(kept -> kept.process().stop());
        some.forEach(kept -> kept.process().awaitEnd(PATIENCE));
    }

    private List<KeptProcess> all() {
        var all = new ArrayList<>(databases);
        all.addAll(services);
        return all;
    }

    private void write() {
        stateFile.write(new PlatformState(
                self,
                ports.offset(),
                ready,
                all().stream().map(kept -> kept.process().snapshot()).toList()));
    }
}
