package org.performanceplatform.write.patience;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.performanceplatform.write.errors.ErrorCatalogue;
import org.performanceplatform.write.errors.RefusedException;

/** The moment at which a request has to be over. */
public final class Deadline implements Runnable {

    private final Clock clock;
    private final Duration time;
    private final Instant end;

    Deadline(Clock clock, Duration time) {
        this.clock = clock;
        this.time = time;
        this.end = clock.instant().plus(time);
    }

    boolean isOver() {
        return clock.instant().isAfter(end);
    }

    /** How long a request may take. */
    long seconds() {
        return time.toSeconds();
    }

    /** @throws RefusedException with 503 if the time is over */
    @Override
    public void run() {
        if (isOver()) {
            throw new RefusedException(ErrorCatalogue.unavailable("Storing the records took longer than " + seconds()
                    + " seconds, which is the limit; send them again"));
        }
    }
}
