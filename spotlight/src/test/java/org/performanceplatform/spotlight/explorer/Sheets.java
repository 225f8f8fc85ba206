package org.performanceplatform.spotlight.explorer;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Catalogues of one service with one record, known by their version. A failure is of every query, a refusal of the reading alone;
 * meanwhile is what happens while it is read.
 */
final class Sheets implements Catalogues.Source {

    String version = "1";
    boolean none;
    boolean empty;
    boolean whole = true;
    RuntimeException failure;
    RuntimeException refusal;
    Runnable meanwhile = () -> {};
    int reads;

    @Override
    public List<String> tags() {
        if (none) {
            throw new NoSuchDataSetException();
        }
        if (failure != null) {
            throw failure;
        }
        return List.of(version);
    }

    @Override
    public boolean isWhole() {
        return whole;
    }

    @Override
    public Catalogue read() {
        reads++;
        meanwhile.run();
        if (refusal != null) {
            throw refusal;
        }
        Span year = new Span(Instant.parse("2016-10-01T00:00:00Z"), Instant.parse("2017-10-01T00:00:00Z"));
        List<Entry> years = empty ? List.of() : List.of(new Entry(year, Map.of()));
        return Catalogue.of(List.of(new ListedService("tax", Map.of("name", "Tax"), false, years, List.of())), version);
    }
}
