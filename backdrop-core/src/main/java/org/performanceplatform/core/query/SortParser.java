package org.performanceplatform.core.query;

import java.util.Optional;
import org.performanceplatform.core.datasets.FieldName;

/**
 * {@code sort_by}: the key and, after the last colon, the direction. Unlike in the reference the key may be that of a
 * collect, as in {@code vol:sum:descending}.
 */
final class SortParser {

    private static final String ASCENDING = ":ascending";
    private static final String DESCENDING = ":descending";

    private SortParser() {}

    static Optional<Sort> parse(Parameters parameters) {
        if (parameters.has("sort_by") && parameters.has("period") && !parameters.has("group_by")) {
            throw invalid("Cannot sort for period queries without group_by. Period queries are always sorted by time.");
        }
        return parameters.first("sort_by").map(SortParser::parse);
    }

    private static Sort parse(String text) {
        if (text.indexOf(':') < 0) {
            throw invalid("sort_by must be a field name and sort direction separated by a colon (:) eg."
                    + " authority:ascending");
        }
        Sort sort;
        if (text.endsWith(ASCENDING)) {
            sort = new Sort(text.substring(0, text.length() - ASCENDING.length()), Sort.Direction.ASCENDING);
        } else if (text.endsWith(DESCENDING)) {
            sort = new Sort(text.substring(0, text.length() - DESCENDING.length()), Sort.Direction.DESCENDING);
        } else {
            throw invalid("Unrecognised sort direction. Supported directions include: ascending, descending");
        }
        int colon = sort.key().indexOf(':');
        if (!FieldName.isValid(colon < 0 ? sort.key() : sort.key().substring(0, colon))) {
            throw invalid("Cannot sort by an invalid field name");
        }
        return sort;
    }

    private static InvalidQueryException invalid(String message) {
        return new InvalidQueryException("sort_by", message);
    }
}
