package org.performanceplatform.read.columns;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does the parts of one query's work, by the asking thread and by others that have nothing to do. When all have, the asking thread does it
 * alone: nobody waits for a thread.
 */
final class ScanParts {

    /** Into how many parts work is divided at most: each needs room for all cells. The same always, so that equal queries add up in the same order. */
    static final int MOST = Math.min(4, Runtime.getRuntime().availableProcessors());

    private static final Executor SPARE = new ThreadPoolExecutor(
            0,
            Math.max(1, MOST - 1),
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            ScanParts::thread,
            new ThreadPoolExecutor.DiscardPolicy());

    private ScanParts() {}

    /** Does all parts, and returns when they are done; throws what the first of them that failed has thrown. */
    static void run(List<Runnable> parts) {
        List<CompletableFuture<Void>> done =
                parts.stream().map(part -> new CompletableFuture<Void>()).toList();
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            for (int part = next.getAndIncrement(); part < done.size(); part = next.getAndIncrement()) {
                run(parts.get(part), done.get(part));
            }
        };
        for (int other = 1; other < parts.size(); other++) {
            SPARE.execute(work);
        }
        work.run();
        try {
            done.forEach(CompletableFuture::join);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private static void run(Runnable part, CompletableFuture<Void> done) {
        try {
            part.run();
            done.complete(null);
        } catch (RuntimeException | Error failed) {
            done.completeExceptionally(failed);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "columns-scan");
        thread.setDaemon(true);
        return thread;
    }
}
