package org.performanceplatform.write.tokens;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.performanceplatform.stagecraftclient.TokenUses;

/** Remembers when each token was last used, until stagecraft has been told: owners see which of their tokens are in use. */
@Singleton
public class TokenUseLog {

    private final Clock clock;
    private final Map<String, Instant> lastUsed = new ConcurrentHashMap<>();

    TokenUseLog(Clock clock) {
        this.clock = clock;
    }

    void used(String tokenId) {
        lastUsed.put(tokenId, clock.instant());
    }

    /**
     * Reports what was not yet reported.
     *
     * @throws org.performanceplatform.stagecraftclient.StagecraftUnavailableException if that has to wait for the next time
     */
    public void reportTo(TokenUses stagecraft) {
        Map<String, Instant> uses = Map.copyOf(lastUsed);
        if (!uses.isEmpty()) {
            stagecraft.report(uses);
            uses.forEach(lastUsed::remove);
        }
    }
}
