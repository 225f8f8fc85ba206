package org.performanceplatform.write.fairness;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.performanceplatform.write.errors.Problem;
import org.performanceplatform.write.errors.RefusedException;

/** Gives each token its turns: so many in a time, and so many at once; beyond that 429 with {@code Retry-After}. */
@Singleton
public class Fairness {

    private static final int MOST_SENDERS = 10_000;

    private final FairnessConfig config;
    private final Map<String, Sender> senders = new ConcurrentHashMap<>();

    Fairness(FairnessConfig config) {
        this.config = config;
    }

    private record Sender(Bucket bucket, Semaphore places) {
        boolean isIdle(FairnessConfig config) {
            return places.availablePermits() == config.concurrentPerToken()
                    && bucket.getAvailableTokens() >= config.burst();
        }
    }

    /** The turn of one request. */
    public final class Turn implements AutoCloseable {
        private final Sender sender;
        private final long left;

        private Turn(Sender sender, long left) {
            this.sender = sender;
            this.left = left;
        }

        /** Says in an answer how many turns are left. */
        public Response.ResponseBuilder marking(Response.ResponseBuilder answer) {
            return answer.header("RateLimit-Policy", policy()).header("RateLimit", limit(left, 1));
        }

        @Override
        public void close() {
            sender.places().release();
        }
    }

    /** @throws RefusedException with 429 if the token has no turn now */
    public Turn turnOf(String tokenId) {
        forgetIdle();
        Sender sender = senders.computeIfAbsent(tokenId, id -> newSender());
        ConsumptionProbe probe = sender.bucket().tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
            throw refused("more than " + config.requestsPerSecond() + " requests a second", seconds);
        }
        if (!sender.places().tryAcquire()) {
            throw refused("more than " + config.concurrentPerToken() + " requests at the same time", 1);
        }
        return new Turn(sender, probe.getRemainingTokens());
    }

    private RefusedException refused(String what, long seconds) {
        return new RefusedException(
                Problem.of(429, "too-many-requests", "Too many requests", "This token sends " + what)
                        .withHeader("Retry-After", Long.toString(seconds))
                        .withHeader("RateLimit-Policy", policy())
                        .withHeader("RateLimit", limit(0, seconds)));
    }

    private String policy() {
        return "\"token\";q=" + config.burst() + ";w=" + Math.max(1, config.burst() / config.requestsPerSecond());
    }

    private static String limit(long left, long seconds) {
        return "\"token\";r=" + left + ";t=" + seconds;
    }

    private Sender newSender() {
        Bandwidth bandwidth = Bandwidth.builder()
                .capacity(config.burst())
                .refillGreedy(config.requestsPerSecond(), Duration.ofSeconds(1))
                .build();
        return new Sender(Bucket.builder().addLimit(bandwidth).build(), new Semaphore(config.concurrentPerToken()));
    }

    private void forgetIdle() {
        if (senders.size() > MOST_SENDERS) {
            senders.values().removeIf(sender -> sender.isIdle(config));
        }
    }
}
