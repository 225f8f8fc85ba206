package org.performanceplatform.read.limits;

import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoOperationTimeoutException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Looks after the queries that are being worked on: a thread that waits for MongoDB is interrupted when its time is over or
 * its client has gone, which closes its connection, which makes MongoDB stop.
 */
@Singleton
public class RunningQueries {

    private static final long INTERVAL_MILLIS = 100;

    private final Set<Run> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "watch-queries");
        thread.setDaemon(true);
        return thread;
    });

    private final Counter abandoned;
    private final Counter late;

    public RunningQueries(MeterRegistry registry) {
        abandoned = Counter.builder("backdrop.read.queries.abandoned")
                .description("Queries given up because their client had gone")
                .register(registry);
        late = Counter.builder("backdrop.read.queries.late")
                .description("Queries given up at their time limit")
                .register(registry);
        watching.scheduleWithFixedDelay(
                () -> running.forEach(Run::interruptIfOver), INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Does some work in this thread while there is time.
     *
     * @throws TimeLimitException if the time was over
     * @throws AbandonedException if the client had gone
     */
    public <T> T run(Deadline deadline, Supplier<T> work) {
        try {
            return watched(deadline, work);
        } catch (AbandonedException gone) {
            abandoned.increment();
            throw gone;
        } catch (TimeLimitException over) {
            late.increment();
            throw over;
        }
    }

    private <T> T watched(Deadline deadline, Supplier<T> work) {
        deadline.check();
        Run run = new Run(Thread.currentThread(), deadline);
        running.add(run);
        try {
            return work.get();
        } catch (MongoInterruptedException interrupted) {
            deadline.check();
            throw interrupted;
        } catch (MongoExecutionTimeoutException | MongoOperationTimeoutException late) {
            throw new TimeLimitException(deadline.limit());
        } finally {
            running.remove(run);
            run.end();
        }
    }

    void close(@Observes ShutdownEvent event) {
        watching.shutdownNow();
    }

    private static final class Run {

        private final Thread thread;
        private final Deadline deadline;
        private boolean ended;

        Run(Thread thread, Deadline deadline) {
            this.thread = thread;
            this.deadline = deadline;
        }

        synchronized void interruptIfOver() {
            if (!ended && deadline.isOver()) {
                thread.interrupt();
            }
        }

        synchronized void end() {
            ended = true;
            boolean late = Thread.interrupted(); // the thread goes on to other requests
            ended |= late;
        }
    }
}
