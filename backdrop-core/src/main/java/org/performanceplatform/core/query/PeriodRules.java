package org.performanceplatform.core.query;

import java.util.Optional;
import org.performanceplatform.core.periods.Period;

/** The rules on {@code period} and on {@code compare}, which needs it. */
final class PeriodRules {

    private PeriodRules() {}

    static void check(Parameters parameters) {
        if (!parameters.has("period")) {
            return;
        }
        if (!parameters.has("duration") && !(parameters.has("start_at") && parameters.has("end_at"))) {
            throw new InvalidQueryException(
                    "period", "Either 'duration' or both 'start_at' and 'end_at' are required for a period query");
        }
        if (parameters.has("limit") && !parameters.has("group_by")) {
            throw new InvalidQueryException(
                    "limit", "A period query can only be limited if it is grouped - please add 'group_by'");
        }
    }

    static Optional<Period> period(Parameters parameters) {
        return parameters.first("period").map(name -> Period.named(name)
                .orElseThrow(() -> new InvalidQueryException(
                        "period", "'period' must be one of ['hour', 'day', 'week', 'month', 'quarter', 'year']")));
    }

    static Optional<Comparison> comparison(Parameters parameters) {
        Optional<Comparison> comparison = parameters.first("compare").map(name -> Comparison.named(name)
                .orElseThrow(
                        () -> new InvalidQueryException("compare", "'compare' must be one of ['year', 'period']")));
        if (comparison.isPresent() && !parameters.has("period")) {
            throw new InvalidQueryException(
                    "compare",
                    "If 'compare' is requested, 'period' is required - please add a period (like 'day', 'month' etc)");
        }
        return comparison;
    }
}
