package org.performanceplatform.stagecraftclient;

import java.time.Instant;
import java.util.Map;

/** Tells stagecraft when write tokens were last used, in batches. */
public interface TokenUses {

    /**
     * Reports the newest use of each token. Reporting one twice, or late, does no harm.
     *
     * @param lastUsedByTokenId when each token was last used, by its {@code jti}
     * @throws StagecraftUnavailableException if stagecraft did not take the report; report again later
     */
    void report(Map<String, Instant> lastUsedByTokenId);
}
