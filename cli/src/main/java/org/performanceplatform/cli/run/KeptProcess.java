package org.performanceplatform.cli.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.performanceplatform.cli.installation.PlatformProblem;
import org.performanceplatform.cli.processes.SupervisedProcess;

/** Keeps one process running: starts it when what it needs is ready, and again, later each time, when it dies. */
final class KeptProcess {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofSeconds(60);
    private static final int ATTEMPTS_TO_START = 3;

    private final SupervisedProcess process;
    private final List<KeptProcess> needed;
    private final Progress progress;
    private Instant startAt = Instant.EPOCH;
    private Instant started = Instant.EPOCH;
    private boolean starting;
    private boolean wasReady;
    private int deaths;

    KeptProcess(SupervisedProcess process, List<KeptProcess> needed, Progress progress) {
        this.process = process;
        this.needed = List.copyOf(needed);
        this.progress = progress;
    }

    SupervisedProcess process() {
        return process;
    }

    boolean hasBeenReady() {
        return wasReady;
    }

    /**
     * Does what is due now.
     *
     * @return whether a process was started or died, so that it has to be written down
     * @throws PlatformProblem if it never became ready in several attempts
     */
    boolean tick(Instant now) {
        if (started.equals(Instant.EPOCH)) {
            return startIfDue(now);
        }
        if (!process.alive()) {
            noteDeath(now);
            return true;
        }
        return noteReadiness(now);
    }

    private boolean startIfDue(Instant now) {
        if (now.isBefore(startAt) || !needed.stream().allMatch(KeptProcess::hasBeenReady)) {
            return false;
        }
        process.start();
        started = now;
        starting = true;
        return true;
    }

    private boolean noteReadiness(Instant now) {
        if (starting && process.ready()) {
            starting = false;
            double seconds = Duration.between(started, now).toMillis() / 1000.0;
            progress.say(String.format(
                    Locale.ROOT,
                    "%-15s %s (took %.1f s)",
                    process.name(),
                    wasReady ? "is ready again" : "is ready",
                    seconds));
            wasReady = true;
            return true;
        }
        if (!starting && Duration.between(started, now).compareTo(STEADY) > 0) {
            deaths = 0;
        }
        return false;
    }

    private void noteDeath(Instant now) {
        int status = process.died();
        deaths++;
        if (!wasReady && deaths >= ATTEMPTS_TO_START) {
            throw new PlatformProblem(process.name() + " does not start. ./pp logs " + process.name() + " says why.");
        }
        Duration wait = wait(deaths);
        startAt = now.plus(wait);
        started = Instant.EPOCH;
        progress.say(String.format(
                "%-15s ended with status %d; starting it again in %d s (./pp logs %s)",
                process.name(), status, wait.toSeconds(), process.name()));
    }

    static Duration wait(int deaths) {
        long seconds = 1L << Math.min(deaths - 1, 10);
        return seconds > LONGEST_WAIT.toSeconds() ? LONGEST_WAIT : Duration.ofSeconds(seconds);
    }
}
