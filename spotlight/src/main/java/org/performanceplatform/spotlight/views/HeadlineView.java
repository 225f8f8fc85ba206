package org.performanceplatform.spotlight.views;

import java.util.Locale;
import org.performanceplatform.core.results.Change;
import org.performanceplatform.core.results.Headline;

/**
 * A figure shown large.
 *
 * @param full the figure with nothing shortened, or null if that is the same
 * @param change how it moved, such as {@code +3.54%}, or null
 * @param direction {@code up}, {@code down} or {@code level}
 * @param remark {@code provisional}, {@code above 100%} or the like, or null
 */
public record HeadlineView(
        String label,
        String text,
        String full,
        String caption,
        String change,
        String since,
        String direction,
        boolean missing,
        String remark) {

    static HeadlineView of(Headline headline) {
        Change change = headline.change();
        return new HeadlineView(
                headline.label(),
                headline.text(),
                headline.inFull(),
                headline.caption(),
                change == null ? null : change.signed(),
                change == null ? null : change.since(),
                change == null ? null : change.direction().name().toLowerCase(Locale.ROOT),
                headline.value().isMissing(),
                headline.remark().orElse(null));
    }
}
