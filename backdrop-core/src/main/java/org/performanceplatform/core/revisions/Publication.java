package org.performanceplatform.core.revisions;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether changes of records are kept as revisions, and what is said of them.
 *
 * @param counts false for a data set that is not published, or is realtime, and for what concerns no figures
 * @param at when the changes came in; periods that end later are still open
 * @param reason why, in the words of whoever makes them
 */
public record Publication(boolean counts, Instant at, Optional<String> reason) {

    /** Changes of which nothing is kept. */
    public static final Publication NONE = new Publication(false, Instant.EPOCH, Optional.empty());

    /** Changes to a published data set. */
    public static Publication at(Instant at, Optional<String> reason) {
        return new Publication(true, at, reason);
    }
}
