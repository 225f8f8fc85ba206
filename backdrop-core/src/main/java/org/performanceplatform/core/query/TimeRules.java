package org.performanceplatform.core.query;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.performanceplatform.core.periods.Period;

/** Which parameters of time go together, and what is asked of them where single records must not show. */
final class TimeRules {

    private static final Duration LEAST_SPAN = Duration.ofDays(7);

    private TimeRules() {}

    static void checkCollectAndRelativeTime(Parameters parameters) {
        if (parameters.has("collect") && !parameters.has("group_by") && !parameters.has("period")) {
            throw new InvalidQueryException("collect", "collect can be used only with either ['group_by', 'period']");
        }
        boolean start = parameters.has("start_at");
        boolean end = parameters.has("end_at");
        boolean duration = parameters.has("duration");
        if (start && end && duration) {
            throw new InvalidQueryException(
                    "duration",
                    "Absolute and relative time cannot be requested at the same time - either ask for 'start_at' and"
                            + " 'end_at', or ask for 'start_at'/'end_at' with 'duration'");
        }
        if (start && !end && !duration) {
            throw new InvalidQueryException("start_at", "Use of 'start_at' requires 'end_at' or 'duration'");
        }
        if (end && !start && !duration) {
            throw new InvalidQueryException("end_at", "Use of 'end_at' requires 'start_at' or 'duration'");
        }
        if (parameters.first("duration").orElse("").equals("0")) {
            throw new InvalidQueryException("duration", "'duration' must not be zero");
        }
        if (duration && !parameters.has("period")) {
            throw new InvalidQueryException(
                    "duration",
                    "If 'duration' is requested (for relative time), 'period' is required - please add a period (like"
                            + " 'day', 'month' etc)");
        }
    }

    static void checkInclusive(Parameters parameters) {
        if (parameters.has("inclusive") && !parameters.has("start_at") && !parameters.has("end_at")) {
            throw new InvalidQueryException(
                    "inclusive", "inclusive can be used only with either ['start_at', 'end_at']");
        }
    }

    /** The further rules of data sets that do not give out single records. */
    static void checkAggregatesOnly(
            Parameters parameters, Optional<Period> period, Optional<GivenTime> startAt, Optional<GivenTime> endAt) {
        if (!parameters.has("group_by") && period.isEmpty()) {
            throw new InvalidQueryException("group_by", "querying for raw data is not allowed");
        }
        if (period.filter(Period.HOUR::equals).isPresent()) {
            return;
        }
        if (startAt.isPresent()
                && endAt.isPresent()
                && Duration.between(startAt.get().instant(), endAt.get().instant())
                                .compareTo(LEAST_SPAN)
                        < 0) {
            throw new InvalidQueryException("end_at", "The minimum time span for a query is 7 days");
        }
        checkEach(startAt, endAt, GivenTime::isMidnightInUtc, "%s must be midnight");
        if (period.filter(Period.WEEK::equals).isPresent()) {
            checkEach(startAt, endAt, at -> at.time().getDayOfWeek() == DayOfWeek.MONDAY, "%s must be a monday");
        }
        if (period.filter(Period.MONTH::equals).isPresent()) {
            checkEach(
                    startAt,
                    endAt,
                    at -> at.time().getDayOfMonth() == 1,
                    "'%s' must be the first of the month for period=month queries");
        }
    }

    private static void checkEach(
            Optional<GivenTime> startAt, Optional<GivenTime> endAt, Predicate<GivenTime> rule, String message) {
        check("start_at", startAt, rule, message);
        check("end_at", endAt, rule, message);
    }

    private static void check(String parameter, Optional<GivenTime> time, Predicate<GivenTime> rule, String message) {
        if (time.isPresent() && !rule.test(time.get())) {
            throw new InvalidQueryException(parameter, message.formatted(parameter));
        }
    }
}
