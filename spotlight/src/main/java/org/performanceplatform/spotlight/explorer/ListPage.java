package org.performanceplatform.spotlight.explorer;

import java.util.List;

/** Services with their totals. */
public record ListPage(String title, String lead, List<Totals> totals, Coverage coverage, Listing listing) {

    static ListPage of(String title, String lead, Listing listing) {
        List<ListedService> services = listing.services().toList();
        return new ListPage(
                title,
                lead,
                GovernmentPage.totals(services, listing.newest()),
                Coverage.ofAll(services.stream()),
                listing);
    }
}
