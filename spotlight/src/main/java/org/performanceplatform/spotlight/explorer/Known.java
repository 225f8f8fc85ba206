package org.performanceplatform.spotlight.explorer;

import java.time.Instant;
import java.util.List;

/**
 * The catalogue in memory.
 *
 * @param tags the entity tags that its data sets had before they were read
 * @param since when it was read
 * @param confirmed when it was known to be the newest
 * @param asked when it was last asked whether it is
 */
record Known(Catalogue catalogue, List<String> tags, Instant since, Instant confirmed, Instant asked) {

    Known holdsAt(Instant now) {
        return new Known(catalogue, tags, since, now, now);
    }

    Known unknownAt(Instant now) {
        return new Known(catalogue, tags, since, confirmed, now);
    }
}
