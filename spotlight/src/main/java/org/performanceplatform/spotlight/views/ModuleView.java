package org.performanceplatform.spotlight.views;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * A module as its template shows it.
 *
 * @param id of its element
 * @param level of its heading: 1 on its own page, 2 on a dashboard, 3 within a section
 * @param href its own page, or null on that page
 * @param type of the module, as a class name
 * @param width {@code full}, {@code half} or {@code third} of the page
 * @param description rendered text, or null
 * @param state which of its parts there are
 * @param sentence what it shows, in words, or null
 * @param table null for modules that hold others
 * @param info paragraphs about the data
 * @param children the modules inside it
 */
public record ModuleView(
        String id,
        int level,
        String title,
        String href,
        String type,
        String width,
        RawString description,
        State state,
        List<HeadlineView> headlines,
        List<ChartView> charts,
        String sentence,
        TableView table,
        DataView data,
        List<RawString> info,
        List<ModuleView> children) {

    /** What there is to show. */
    public enum State {
        SHOWN,
        AWAY,
        REFUSED,
        UNKNOWN,
        CONTAINER
    }

    /** Whether it is shown on a page of its own. */
    public boolean isAlone() {
        return href == null;
    }

    /** Whether its figures are shown. */
    public boolean isShown() {
        return state == State.SHOWN;
    }

    /** Whether its data can't be had just now. */
    public boolean isAway() {
        return state == State.AWAY;
    }

    /** Whether the read API refused its question, so that asking again can't help. */
    public boolean isRefused() {
        return state == State.REFUSED;
    }

    /** Whether its figures change from minute to minute. */
    public boolean isLive() {
        return "realtime".equals(type);
    }

    /** Whether the sentence is shown: third columns have no room for it, and beside a list it would only repeat that. */
    public boolean isSaid() {
        boolean list =
                table != null && table.columns().isEmpty() && !table.lines().isEmpty();
        return sentence != null && (isAlone() || !list && !"third".equals(width));
    }

    /** Whether it only holds others. */
    public boolean isContainer() {
        return state == State.CONTAINER;
    }

    /** Whether it is of a type that pages can't show. */
    public boolean isUnknown() {
        return state == State.UNKNOWN;
    }
}
