package org.performanceplatform.spotlight.views;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.performanceplatform.core.formats.DatePattern;
import org.performanceplatform.core.results.Freshness;
import org.performanceplatform.core.results.Note;
import org.performanceplatform.core.results.Provenance;
import org.performanceplatform.core.results.Result;

/**
 * Where a module's data come from and how current they are.
 *
 * @param lastUpdated in words, or null if not known
 * @param nextDue in words, or null if nobody promised
 * @param overdue whether the next data should have come
 * @param stale when the figures were read, in words, if newer ones can't be had just now
 * @param downloads of the figures and the chart
 */
public record DataView(
        String lastUpdated,
        String nextDue,
        boolean overdue,
        String stale,
        String source,
        String address,
        String licence,
        String licenceAddress,
        List<Download> downloads,
        List<Remark> notes) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** A file made from the module's result. */
    public record Download(String label, String href) {}

    /** A dated note, numbered as in the chart. */
    public record Remark(int number, String date, String text) {}

    static DataView of(Result result, String address, String query, Instant now) {
        Freshness freshness = result.freshness();
        Provenance provenance = result.provenance();
        return new DataView(
                moment(freshness.lastUpdated()),
                due(freshness),
                freshness.isOverdue(now),
                moment(freshness.staleSince()),
                provenance.dataGroup() == null ? null : provenance.dataGroup() + "/" + provenance.dataType(),
                provenance.address(),
                provenance.licence(),
                provenance.licenceAddress(),
                downloads(address, query),
                remarks(result.notes()));
    }

    /** The lines below a drawing that is taken elsewhere: whose figures, of when, and what may be done with them. */
    static List<String> source(Result result) {
        List<String> lines = new ArrayList<>();
        for (Remark remark : remarks(result.notes())) {
            lines.add(remark.number() + ". " + remark.date() + ": " + remark.text());
        }
        Provenance provenance = result.provenance();
        Freshness freshness = result.freshness();
        String updated = freshness.lastUpdated() == null ? "" : ", last updated " + moment(freshness.lastUpdated());
        String stale = freshness.staleSince() == null ? "" : ", read " + moment(freshness.staleSince());
        lines.add("Source: Performance Platform, " + provenance.dataGroup() + "/" + provenance.dataType() + updated
                + stale + ". " + provenance.licence() + ".");
        return lines;
    }

    private static List<Download> downloads(String address, String query) {
        return Stream.of("CSV", "JSON", "SVG", "PNG")
                .map(kind -> new Download(kind, address + "." + kind.toLowerCase(Locale.ROOT) + query))
                .toList();
    }

    private static List<Remark> remarks(List<Note> notes) {
        List<Remark> remarks = new ArrayList<>();
        for (Note note : notes) {
            remarks.add(new Remark(remarks.size() + 1, DatePattern.text(note.at(), "D MMMM YYYY"), note.text()));
        }
        return remarks;
    }

    private static String moment(Instant instant) {
        return instant == null ? null : DatePattern.text(instant, "D MMMM YYYY, h:mma", LONDON);
    }

    /** With the time of day where data come more often than daily. */
    private static String due(Freshness freshness) {
        if (freshness.nextDue() == null) {
            return null;
        }
        boolean often = freshness.nextDue().isBefore(freshness.lastUpdated().plus(1, ChronoUnit.DAYS));
        return often ? moment(freshness.nextDue()) : DatePattern.text(freshness.nextDue(), "D MMMM YYYY", LONDON);
    }
}
