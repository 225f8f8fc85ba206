package org.performanceplatform.read.limits;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Does work once for all who want the same at the same time, as when many open one page whose figures are not known yet.
 *
 * @param <K> what determines the outcome
 * @param <T> the outcome; many threads may use it
 */
public final class SameWork<K, T> {

    private final Map<K, CompletableFuture<T>> underWay = new ConcurrentHashMap<>();

    /**
     * The outcome of one's own work, or of another's that is under way.
     *
     * @throws TimeLimitException if the other's took too long; otherwise whatever the work throws
     */
    public T run(K key, Deadline deadline, Supplier<T> work) {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> other = underWay.putIfAbsent(key, mine);
        if (other != null) {
            return await(other, deadline, work);
        }
        try {
            T outcome = work.get();
            mine.complete(outcome);
            return outcome;
        } catch (RuntimeException | Error failure) {
            mine.completeExceptionally(failure);
            throw failure;
        } finally {
            underWay.remove(key, mine);
        }
    }

    private static <T> T await(CompletableFuture<T> other, Deadline deadline, Supplier<T> work) {
        try {
            return other.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            // the other may have failed for reasons of its own: its client went, or its time was over sooner
            deadline.check();
            return work.get();
        } catch (TimeoutException late) {
            throw new TimeLimitException(deadline.limit());
        } catch (InterruptedException e) {
            deadline.check();
            throw new AbandonedException();
        }
    }
}
