package org.performanceplatform.core.personaldata;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A floor for counts of people: a count of one to four may tell who they are. Zero is nobody, and passes.
 *
 * @param floor the least count that passes, 5 unless a data set says otherwise
 */
public record SmallCounts(int floor) {

    public static final SmallCounts DEFAULT = new SmallCounts(5);

    private static final Pattern COUNT = Pattern.compile("(?:^|_)(?:count|counts|total|totals|number|volume|volumes)$");

    /** Whether the field counts something, by its name, and the count lies between nobody and the floor. */
    public boolean refuses(String field, Object value) {
        if (!(value instanceof Number)) {
            return false;
        }
        double count = ((Number) value).doubleValue();
        return count > 0
                && count < floor
                && COUNT.matcher(field.toLowerCase(Locale.ROOT)).find();
    }
}
