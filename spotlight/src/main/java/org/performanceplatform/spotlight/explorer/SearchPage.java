package org.performanceplatform.spotlight.explorer;

/** What was searched for, and the services found; none, with a null listing, before anything was searched for. */
public record SearchPage(String keyword, Listing listing) {

    public int count() {
        return listing == null ? 0 : listing.rows().size();
    }
}
