package org.performanceplatform.core.personaldata;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A floor for counts of people: a count of one to four may tell who they are. Zero is nobody, and passes.
 *
 * @param floor the least count that passes, 5 unless a data set says otherwise
 * @param fields the fields that hold such counts; empty for those whose names end in a word for a count
 */
public record SmallCounts(int floor, Set<String> fields) {

    private static final Pattern COUNT = Pattern.compile("(?:^|_)(?:count|counts|total|totals|number|volume|volumes)$");

    public SmallCounts {
        fields = Set.copyOf(fields);
    }

    /** Whether the field counts something and the count lies between nobody and the floor. */
    public boolean refuses(String field, Object value) {
        if (!(value instanceof Number)) {
            return false;
        }
        double count = ((Number) value).doubleValue();
        return count > 0 && count < floor && isCount(field);
    }

    private boolean isCount(String field) {
        return fields.isEmpty() ? COUNT.matcher(field.toLowerCase(Locale.ROOT)).find() : fields.contains(field);
    }
}
