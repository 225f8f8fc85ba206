package org.performanceplatform.core.query;

import java.util.ArrayList;
import java.util.List;
import org.performanceplatform.core.datasets.FieldName;

/** {@code filter_by} and {@code filter_by_prefix} ({@code reference/backdrop.md} section 3.13). */
final class FilterParser {

    private FilterParser() {}

    static List<Condition> parse(Parameters parameters) {
        if (parameters.has("filter_by") && parameters.has("filter_by_prefix")) {
            throw new InvalidQueryException(
                    "filter_by", "Cannot use both filter_by and filter_by_prefix in the same query");
        }
        List<Condition> conditions = new ArrayList<>();
        for (String filter : parameters.all("filter_by")) {
            int colon = colon("filter_by", filter);
            conditions.add(new Condition.Equal(filter.substring(0, colon), value(filter.substring(colon + 1))));
        }
        for (String filter : parameters.all("filter_by_prefix")) {
            int colon = colon("filter_by_prefix", filter);
            conditions.add(new Condition.Prefix(filter.substring(0, colon), filter.substring(colon + 1)));
        }
        return conditions;
    }

    private static int colon(String parameter, String filter) {
        int colon = filter.indexOf(':');
        if (colon < 0) {
            throw new InvalidQueryException(
                    parameter,
                    "filter_by must be a field name and value separated by a colon (:) eg. authority:Westminster");
        }
        if (!FieldName.isValid(filter.substring(0, colon))) {
            throw new InvalidQueryException(parameter, "Cannot filter by an invalid field name");
        }
        return colon;
    }

    private static Object value(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> text;
        };
    }
}
