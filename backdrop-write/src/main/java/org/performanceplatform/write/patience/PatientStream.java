package org.performanceplatform.write.patience;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.performanceplatform.core.recordformats.BlockStream;
import org.performanceplatform.write.errors.Problem;
import org.performanceplatform.write.errors.RefusedException;

/**
 * A body that is given up when it comes too slowly, stops coming (which the server notices by itself), or goes on for
 * too long. Only the time counts that was spent waiting for it: a small compressed body may hold so many records that
 * checking them takes far longer than sending it did.
 */
public final class PatientStream extends BlockStream {

    private static final Duration START = Duration.ofSeconds(10);

    private final InputStream body;
    private final Clock clock;
    private final Deadline deadline;
    private final long slowest;
    private Duration waited = Duration.ZERO;
    private long bytes;

    /** @param slowest bytes a second */
    PatientStream(InputStream body, Clock clock, Deadline deadline, long slowest) {
        this.body = body;
        this.clock = clock;
        this.deadline = deadline;
        this.slowest = slowest;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Instant asked = clock.instant();
        try {
            int read = body.read(buffer, offset, length);
            count(Math.max(read, 0), asked);
            return read;
        } catch (IOException e) {
            count(0, asked);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    private void count(int read, Instant asked) {
        bytes += read;
        waited = waited.plus(Duration.between(asked, clock.instant()));
        if (waited.compareTo(START) > 0 && bytes / Math.max(1, waited.toSeconds()) < slowest) {
            throw tooSlow(String.format("more slowly than %,d bytes a second, which is the limit", slowest));
        }
        if (deadline.isOver()) {
            throw tooSlow("too slowly: a request may take " + deadline.seconds() + " seconds");
        }
    }

    private static RefusedException tooSlow(String how) {
        return new RefusedException(
                Problem.of(408, "slow-body", "The body comes too slowly", "The request body came " + how)
                        .withHeader("Connection", "close"));
    }
}
