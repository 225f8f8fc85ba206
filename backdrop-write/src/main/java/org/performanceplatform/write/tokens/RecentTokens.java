package org.performanceplatform.write.tokens;

import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers, in memory only, the tokens whose signature was right: checking it takes longer than everything else about a single record.
 * What may change (the key, revocations, the time) is asked each time.
 */
final class RecentTokens {

    private static final int MOST_REMEMBERED = 1_000;

    private final Clock clock;
    private final Map<String, Verified> verified = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    RecentTokens(Clock clock) {
        this.clock = clock;
    }

    private record Verified(ECPublicKey key, Caller caller, Instant expiry) {}

    /** Whose token it is, if it was verified with this very key and has not expired. */
    Optional<Caller> of(String token, ECPublicKey key) {
        return Optional.ofNullable(verified.get(token))
                .filter(known -> known.key().equals(key) && clock.instant().isBefore(known.expiry()))
                .map(Verified::caller);
    }

    void remember(String token, ECPublicKey key, Caller caller, Instant expiry) {
        verified.put(token, new Verified(key, caller, expiry));
    }
}
