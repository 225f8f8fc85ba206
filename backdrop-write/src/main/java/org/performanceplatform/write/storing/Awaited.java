package org.performanceplatform.write.storing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What becomes of work on another thread, as if it had been done on this one. */
final class Awaited {

    private Awaited() {}

    /** Waits for the result. @throws RuntimeException what the work threw */
    static <T> T result(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** Waits until it is over, whether it failed or not. */
    static void end(CompletableFuture<?> work) {
        work.handle((done, failed) -> done).join();
    }
}
