package org.performanceplatform.read.metadata;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.read.limits.AbandonedException;
import org.performanceplatform.read.limits.Deadline;

/**
 * Readings of whole data sets, which go on when whoever asked has waited long enough: a large data set takes longer than any query may,
 * and whoever asks again some time later finds it read.
 *
 * @param <T> what is found out
 */
final class Readings<T> {

    /** So many at once, and only one of each data set. */
    private static final int AT_ONCE = 4;

    private final Map<DataSetName, Future<T>> underWay = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "describe-data-sets");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Waits for the reading of a data set that is under way, or for a new one.
     *
     * @param reading does it; it must end some time
     * @throws org.performanceplatform.read.limits.TimeLimitException if it takes longer than one may wait; it goes on
     * @throws AbandonedException likewise if nobody waits any more
     */
    T await(DataSetName name, Supplier<T> reading, Deadline deadline) {
        Future<T> read = underWay.computeIfAbsent(name, unseen -> begun(name, reading));
        try {
            return read.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            deadline.check();
            throw new AbandonedException();
        } catch (InterruptedException e) {
            deadline.check();
            throw new AbandonedException();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    void stop() {
        threads.shutdownNow();
    }

    private Future<T> begun(DataSetName name, Supplier<T> reading) {
        FutureTask<T> task = new FutureTask<>(reading::get) {
            @Override
            protected void done() {
                underWay.remove(name, this);
            }
        };
        threads.execute(task);
        return task;
    }
}
