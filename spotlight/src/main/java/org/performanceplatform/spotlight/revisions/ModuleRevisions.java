package org.performanceplatform.spotlight.revisions;

import java.time.Instant;
import java.util.List;
import org.performanceplatform.core.formats.DatePattern;
import org.performanceplatform.spotlight.modules.Outcome;
import org.performanceplatform.spotlight.modules.Shape;

/**
 * The revisions of the data set of a module.
 *
 * @param shown what the module shows of it
 * @param all of them, the newest first
 * @param address where the read API lists them, or null if nothing is known of any
 */
public record ModuleRevisions(ShownFigures shown, List<RevisedFigure> all, String address) {

    private static final int MOST_LISTED = 5;

    /**
     * What the page says of them.
     *
     * @param newest those that concern the module, at most a few
     * @param more how many others do
     * @param address of the whole list
     * @param feed of the same as an Atom feed
     */
    public record View(List<Item> newest, int more, String address, String feed) {}

    /** One of them in words; the reason is null where none was given. */
    public record Item(String title, String on, String reason) {}

    /** The outcome with the revised figures marked. */
    public Outcome marked(Outcome outcome) {
        return outcome instanceof Outcome.Shown known
                ? new Outcome.Shown(
                        known.module(),
                        new Shape(
                                shown.marked(known.shape().result(), all),
                                known.shape().panels()))
                : outcome;
    }

    /** What the page of the module says, or null if it says nothing. */
    public View view(Outcome outcome) {
        if (address == null || !(outcome instanceof Outcome.Shown known)) {
            return null;
        }
        List<RevisedFigure> concerning = shown.concerning(known.shape().result(), all);
        List<Item> newest = concerning.stream()
                .limit(MOST_LISTED)
                .map(ModuleRevisions::item)
                .toList();
        return new View(newest, concerning.size() - newest.size(), address, address + "?format=atom");
    }

    private static Item item(RevisedFigure revision) {
        return new Item(revision.title(), on(revision.at()), revision.reason());
    }

    private static String on(Instant at) {
        return DatePattern.text(at, "D MMMM YYYY");
    }
}
