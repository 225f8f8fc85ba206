package org.performanceplatform.spotlight.explorer;

import java.time.Instant;

/** What there is to make pages of. */
sealed interface Current {

    /**
     * The figures of all services.
     *
     * @param staleSince when they were last known to be the newest, if that can't be found out just now; else null
     * @param settled whether they have been the newest for a while; those of a moment ago may be the first of many to come
     */
    record Figures(Catalogue catalogue, Instant staleSince, boolean settled) implements Current {}

    /** There are no figures, and why. */
    record Nothing(Absence why) implements Current {}

    /** Why there are no figures. */
    enum Absence {
        /** No spreadsheet was imported yet. */
        NOT_IMPORTED,
        /** They are there, and take longer to be read than a visitor waits. */
        BEING_READ,
        /** The read API can't be reached, or can't answer. */
        AWAY
    }
}
