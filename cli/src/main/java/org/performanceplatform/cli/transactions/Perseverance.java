package org.performanceplatform.cli.transactions;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.performanceplatform.cli.installation.TemporaryProblem;
import org.performanceplatform.cli.send.Patience;

/** Asks stagecraft again while it is away or busy, as a sender does with the write API. */
final class Perseverance {

    private final Duration longestTrouble;
    private final Consumer<String> notices;
    private final Patience patience = new Patience(new Random());

    /**
     * @param longestTrouble for how long one step is tried again
     * @param notices is told why a step is tried again, and when it was done at last
     */
    Perseverance(Duration longestTrouble, Consumer<String> notices) {
        this.longestTrouble = longestTrouble;
        this.notices = notices;
    }

    /**
     * Does a step, which does no harm when it is done twice.
     *
     * @throws TemporaryProblem if it could not be done in time
     */
    <T> T with(Supplier<T> step) throws InterruptedException {
        Instant limit = Instant.now().plus(longestTrouble);
        for (int attempt = 1; ; attempt++) {
            try {
                T done = step.get();
                if (attempt > 1) {
                    notices.accept("Stagecraft answers again; going on.");
                }
                return done;
            } catch (TemporaryProblem problem) {
                Duration wait = patience.own(attempt);
                Instant now = Instant.now();
                if (now.plus(wait).isAfter(limit)) {
                    throw problem;
                }
                if (attempt == 1) {
                    notices.accept(problem.getMessage() + " Trying again for "
                            + Duration.between(now, limit).toSeconds() + " s.");
                }
                Thread.sleep(wait.toMillis());
            }
        }
    }
}
