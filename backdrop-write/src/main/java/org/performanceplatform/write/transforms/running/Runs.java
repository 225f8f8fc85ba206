package org.performanceplatform.write.transforms.running;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.Head;
import org.performanceplatform.core.heads.HeadReader;
import org.performanceplatform.stagecraftclient.StagecraftUnavailableException;
import org.performanceplatform.write.transforms.formulas.PoisonedException;
import org.performanceplatform.write.transforms.planning.Job;
import org.performanceplatform.write.transforms.planning.Plan;
import org.performanceplatform.write.transforms.queue.Failure;
import org.performanceplatform.write.transforms.queue.JobState;
import org.performanceplatform.write.transforms.queue.JobStore;
import org.performanceplatform.write.transforms.queue.Version;
import org.performanceplatform.write.transforms.queue.Versions;

/**
 * Finds the jobs that have something to do, and does them. Several may work on the same store: each job is run by one of them at a
 * time. A run that is broken off anywhere, also by the end of the process, is done again from the start.
 */
public final class Runs {

    /** A job with an unexpected failure is set aside after so many attempts; one whose world is away never is. */
    static final int MOST_ATTEMPTS = 5;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final Logger LOG = Logger.getLogger(Runs.class);

    private final JobStore jobs;
    private final Versions versions;
    private final HeadReader heads;
    private final Runner runner;
    private final Clock clock;
    private final String holder;
    private final Duration hold;

    /**
     * @param holder tells this process from all others
     * @param hold how long a hold lasts without being renewed
     */
    public Runs(
            JobStore jobs,
            Versions versions,
            HeadReader heads,
            Runner runner,
            Clock clock,
            String holder,
            Duration hold) {
        this.jobs = jobs;
        this.versions = versions;
        this.heads = heads;
        this.runner = runner;
        this.clock = clock;
        this.holder = holder;
        this.hold = hold;
    }

    /** What came of a run. */
    public enum Ending {
        /** The results are up to date. */
        DONE,
        /** It failed, and is tried again later unless it was set aside. */
        FAILED,
        /** Someone else holds it, or there was nothing to do. */
        PASSED_OVER
    }

    /** The jobs of a list that have something to do and that nobody holds. */
    public List<Job> due(Collection<Job> candidates) {
        Set<String> names = new HashSet<>();
        candidates.forEach(job -> names.addAll(job.inputNames()));
        Map<String, Version> present = versions.of(names);
        Map<String, JobState> states =
                jobs.states(candidates.stream().map(Job::id).toList());
        Instant now = clock.instant();
        List<Job> due = new ArrayList<>();
        for (Job job : candidates) {
            JobState state = states.getOrDefault(job.id(), JobState.unknown(job.id()));
            if (!state.isHeld(now) && isDue(job, state, of(job, present), now)) {
                due.add(job);
            }
        }
        return due;
    }

    private static boolean isDue(Job job, JobState state, Map<String, Version> present, Instant now) {
        String fingerprint = job.work().orElseThrow().fingerprint();
        return !state.isUpToDate(fingerprint, present, now) && state.mayBeTried(fingerprint, present, now);
    }

    private static Map<String, Version> of(Job job, Map<String, Version> all) {
        Map<String, Version> own = new HashMap<>();
        job.inputNames().stream().filter(all::containsKey).forEach(name -> own.put(name, all.get(name)));
        return own;
    }

    /** Runs a job if nobody holds it and there is something to do. */
    public Ending run(Job job) {
        Instant now = clock.instant();
        Optional<JobState> taken = jobs.take(job.id(), holder, now, hold);
        if (taken.isEmpty()) {
            return Ending.PASSED_OVER;
        }
        JobState state = taken.get();
        Map<String, Head> before = new HashMap<>();
        Map<String, Version> present = new HashMap<>();
        for (String input : job.inputNames()) {
            Head head = head(input, state);
            before.put(input, head);
            if (head.state().exists()) {
                present.put(
                        input, new Version(head.state().epoch(), head.state().version()));
            }
        }
        String fingerprint = job.work().orElseThrow().fingerprint();
        try {
            Set<String> months = runner.run(job, state, holder, before, now, () -> check(job, now));
            boolean noted = jobs.done(state, holder, fingerprint, present, months, now);
            return noted ? Ending.DONE : Ending.PASSED_OVER;
        } catch (Holding.LostException e) {
            return Ending.PASSED_OVER;
        } catch (PoisonedException e) {
            return failed(job, state, present, e.getMessage(), Kind.POISONED);
        } catch (UnavailableException | MongoException | StagecraftUnavailableException e) {
            return failed(job, state, present, "Waits for something that is away: " + e.getMessage(), Kind.AWAY);
        } catch (RuntimeException e) {
            LOG.errorv(e, "A transform failed: job={0}", job.id());
            return failed(job, state, present, "Failed unexpectedly: " + e, Kind.UNEXPECTED);
        }
    }

    private Head head(String input, JobState state) {
        DataSetName name = new DataSetName(input);
        Version done = state.done().get(input);
        return done == null ? heads.head(name) : heads.headSince(name, done.epoch(), done.number());
    }

    /** Keeps hold of a job that is being run. */
    public void renew(String job) {
        jobs.renew(job, holder, clock.instant().plus(hold));
    }

    /** A hold that has only just been taken needs no asking for. */
    private void check(Job job, Instant taken) {
        boolean old = clock.instant().isAfter(taken.plus(hold.dividedBy(3)));
        if (old && !jobs.renew(job.id(), holder, clock.instant().plus(hold))) {
            throw new Holding.LostException();
        }
    }

    private enum Kind {
        POISONED,
        AWAY,
        UNEXPECTED
    }

    private Ending failed(Job job, JobState state, Map<String, Version> present, String message, Kind kind) {
        Instant now = clock.instant();
        int attempts = state.failure().map(Failure::attempts).orElse(0) + 1;
        boolean setAside =
                switch (kind) {
                    case POISONED -> true;
                    case AWAY -> false;
                    case UNEXPECTED -> attempts >= MOST_ATTEMPTS;
                };
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        Failure failure = new Failure(
                message,
                attempts,
                state.failure().map(Failure::since).orElse(now),
                now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE),
                setAside,
                job.work().orElseThrow().fingerprint(),
                present);
        jobs.failed(job.id(), holder, failure);
        LOG.warnv(
                "A transform failed: job={0} attempts={1} set_aside={2} cause={3}",
                job.id(), attempts, setAside, message);
        return Ending.FAILED;
    }

    /** What is known of every job of a plan. */
    public List<Standing> standings(Plan plan) {
        Set<String> names = new HashSet<>();
        plan.jobs().forEach(job -> names.addAll(job.inputNames()));
        Map<String, Version> present = versions.of(names);
        Map<String, JobState> states =
                jobs.states(plan.jobs().stream().map(Job::id).toList());
        Instant now = clock.instant();
        return plan.jobs().stream()
                .map(job -> Standing.of(
                        job, states.getOrDefault(job.id(), JobState.unknown(job.id())), of(job, present), now))
                .toList();
    }
}
