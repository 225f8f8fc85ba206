package org.performanceplatform.write.transforms;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.performanceplatform.core.heads.TimeRange;
import org.performanceplatform.stagecraftclient.StagecraftUnavailableException;
import org.performanceplatform.write.changes.RecordsChanged;
import org.performanceplatform.write.storing.Stores;
import org.performanceplatform.write.storing.Stores.Store;
import org.performanceplatform.write.transforms.planning.Job;
import org.performanceplatform.write.transforms.planning.Plan;
import org.performanceplatform.write.transforms.queue.JobStore;
import org.performanceplatform.write.transforms.queue.Ledger;
import org.performanceplatform.write.transforms.queue.Versions;
import org.performanceplatform.write.transforms.running.Records;
import org.performanceplatform.write.transforms.running.Results;
import org.performanceplatform.write.transforms.running.Runner;
import org.performanceplatform.write.transforms.running.Runs;
import org.performanceplatform.write.transforms.running.Standing;

/**
 * Looks for jobs that have something to do and has them run: at once for data sets whose change it was told of, and every
 * {@link TransformsConfig#interval} for all.
 */
@Singleton
public class TransformWorker {

    private static final Logger LOG = Logger.getLogger(TransformWorker.class);
    private static final Duration SOON = Duration.ofMillis(20);

    /** Under a stream of writes the jobs that wait are looked at together, so often. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** A job rests for as long as so many of its runs would take. */
    private static final int RUNS_IN_A_PAUSE = 10;

    private final Configuration configuration;
    private final TransformsConfig config;
    private final Stores stores;
    private final Records records;
    private final Results results;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean aboutToLook = new AtomicBoolean();
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> rested = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(named("transforms"));
    private final ExecutorService workers;
    private volatile Work work;

    /** What needs the store, which is reached when it is first needed. */
    private record Work(JobStore jobs, Runs runs) {}

    TransformWorker(
            Configuration configuration,
            TransformsConfig config,
            Stores stores,
            Records records,
            Results results,
            MeterRegistry metrics,
            Clock clock) {
        this.configuration = configuration;
        this.config = config;
        this.stores = stores;
        this.records = records;
        this.results = results;
        this.metrics = metrics;
        this.clock = clock;
        this.workers = Executors.newFixedThreadPool(config.workers(), named("transform-worker"));
    }

    private static java.util.concurrent.ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            long interval = config.interval().toMillis();
            looking.scheduleWithFixedDelay(this::lookAtAll, interval, interval, TimeUnit.MILLISECONDS);
            long renewal = config.hold().toMillis() / 3;
            looking.scheduleWithFixedDelay(() -> guarded(this::renew), renewal, renewal, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        looking.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void changed(@ObservesAsync RecordsChanged event) {
        if (config.enabled() && changed.add(event.dataSet())) {
            lookIn(SOON);
        }
    }

    private void lookIn(Duration time) {
        if (!looking.isShutdown() && aboutToLook.compareAndSet(false, true)) {
            looking.schedule(this::lookAtChanged, time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** What changed for a job that rests, or is being run, is looked at again. */
    private void lookAtChanged() {
        guarded(() -> {
            Set<String> names = new HashSet<>(changed);
            changed.removeAll(names);
            List<Job> jobs = configuration.plan().reading(names);
            jobs.stream().filter(job -> !isIdle(job)).forEach(job -> changed.addAll(job.inputNames()));
            look(jobs);
        });
        aboutToLook.set(false);
        if (!changed.isEmpty()) {
            lookIn(BETWEEN_LOOKS);
        }
    }

    private void lookAtAll() {
        guarded(() -> look(configuration.plan().runnable()));
    }

    private void look(Collection<Job> candidates) {
        List<Job> idle = candidates.stream().filter(this::isIdle).toList();
        if (idle.isEmpty()) {
            return;
        }
        for (Job job : work().runs().due(idle)) {
            if (running.add(job.id())) {
                workers.execute(() -> run(job));
            }
        }
    }

    private boolean isIdle(Job job) {
        Instant until = rested.get(job.id());
        return !running.contains(job.id()) && (until == null || !until.isAfter(clock.instant()));
    }

    private void run(Job job) {
        long start = System.nanoTime();
        Instant begun = clock.instant();
        try {
            Runs.Ending ending = work().runs().run(job);
            metrics.timer("transforms.runs", "function", job.function(), "ending", ending.name())
                    .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        } catch (MongoException e) {
            LOG.infov("A transform has to wait: job={0} cause={1}", job.id(), e.toString());
        } catch (RuntimeException e) {
            LOG.errorv(e, "A transform failed: job={0}", job.id());
        } finally {
            rested.put(job.id(), begun.plus(pause(Duration.ofNanos(System.nanoTime() - start))));
            running.remove(job.id());
        }
    }

    /** Runs that take long are a sign of much to do: then each job takes more together, up to twice as much. */
    private Duration pause(Duration took) {
        Duration longer = took.multipliedBy(RUNS_IN_A_PAUSE);
        Duration longest = config.pause().multipliedBy(2);
        if (longer.compareTo(config.pause()) < 0) {
            return config.pause();
        }
        return longer.compareTo(longest) < 0 ? longer : longest;
    }

    private void renew() {
        running.forEach(job -> work().runs().renew(job));
    }

    private static void guarded(Runnable runnable) {
        try {
            runnable.run();
        } catch (MongoException | StagecraftUnavailableException e) {
            LOG.infov("Transforms have to wait: cause={0}", e.toString());
        } catch (RuntimeException e) {
            LOG.errorv(e, "Looking for transforms failed");
        }
    }

    /**
     * Asks for a run of everything that is made from a data set over a time. Durable when it returns.
     *
     * @return how many transforms will run
     */
    public int ask(String dataSet, TimeRange range) {
        List<Job> jobs = configuration.plan().reading(List.of(dataSet));
        jobs.forEach(job -> work().jobs().ask(job.id(), range));
        changed(new RecordsChanged(dataSet));
        return jobs.size();
    }

    /**
     * Takes up again every job of a transform, or the one job of that id, that has failed.
     *
     * @return how many jobs there are of it
     */
    public int restart(String transformOrJob) {
        Plan plan = configuration.plan();
        List<Job> jobs = plan.jobs().stream()
                .filter(job ->
                        job.transform().equals(transformOrJob) || job.id().equals(transformOrJob))
                .toList();
        jobs.forEach(job -> work().jobs().restart(job.id()));
        return jobs.size();
    }

    /** How every job stands. */
    public List<Standing> standings() {
        return work().runs().standings(configuration.plan());
    }

    private Work work() {
        Work known = work;
        if (known == null) {
            Store store = stores.store();
            JobStore jobs = new JobStore(store.database(), store.durability());
            Runner runner = new Runner(records, results, new Ledger(store.database(), store.durability()), jobs);
            Versions versions = new Versions(store.database());
            known = new Work(jobs, new Runs(jobs, versions, store.reader(), runner, clock, holder, config.hold()));
            work = known;
        }
        return known;
    }
}
