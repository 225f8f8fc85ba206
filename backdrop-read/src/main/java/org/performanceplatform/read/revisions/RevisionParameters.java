package org.performanceplatform.read.revisions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.performanceplatform.core.query.InvalidQueryException;
import org.performanceplatform.core.revisions.RevisionQuery;

/** Reads which revisions a request wants. */
final class RevisionParameters {

    private static final Set<String> KNOWN = Set.of("limit", "cursor", "field", "record", "format");
    private static final int USUAL_LIMIT = 100;
    private static final int GREATEST_LIMIT = 1000;
    private static final int DIGITS = 4;

    private RevisionParameters() {}

    /** @throws InvalidQueryException if a parameter is not known, or not understood */
    static RevisionQuery query(Map<String, List<String>> parameters) {
        for (String name : parameters.keySet()) {
            if (!KNOWN.contains(name)) {
                throw new InvalidQueryException(name, "An unrecognised parameter (" + name + ") was provided");
            }
        }
        Optional<RevisionQuery.Place> after = first(parameters, "cursor").map(RevisionParameters::place);
        return new RevisionQuery(
                Set.copyOf(parameters.getOrDefault("field", List.of())),
                first(parameters, "record"),
                first(parameters, "limit").map(RevisionParameters::limit).orElse(USUAL_LIMIT),
                after);
    }

    private static RevisionQuery.Place place(String text) {
        return RevisionQuery.Place.of(text)
                .orElseThrow(() -> new InvalidQueryException("cursor", "cursor is not one that was given"));
    }

    private static int limit(String text) {
        boolean number = text.matches("[0-9]{1," + DIGITS + "}");
        if (!number || Integer.parseInt(text) < 1 || Integer.parseInt(text) > GREATEST_LIMIT) {
            throw new InvalidQueryException("limit", "limit must be a whole number from 1 to " + GREATEST_LIMIT);
        }
        return Integer.parseInt(text);
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).map(values -> values.get(0));
    }
}
