package org.performanceplatform.spotlight.viewing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.performanceplatform.core.formats.DatePattern;
import org.performanceplatform.core.formats.PeriodLabel;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.spotlight.modules.ModuleSettings;
import org.performanceplatform.spotlight.modules.Sorting;
import org.performanceplatform.stagecraftclient.Module;

/**
 * The choices of time that a module offers.
 *
 * @param weeks for a journey, which has neither months nor periods to choose; the last one first
 * @param problem what is wrong with the choice made, or null
 * @param sorting the order of the table, which a choice of time keeps
 */
public record ViewingForm(
        List<Choice> from, List<Choice> to, List<Choice> periods, List<Choice> weeks, String problem, Sorting sorting) {

    private static final YearMonth EARLIEST = YearMonth.of(2013, 4);
    private static final int WEEKS = 104;

    /** One option of a select. */
    public record Choice(String value, String label, boolean selected) {}

    /** The form of a module as it is configured, with what was chosen; null for a module that offers none. */
    public static ViewingForm of(Module module, Viewing viewing, Sorting sorting, Instant now) {
        if (Viewing.offersWeeks(module)) {
            return new ViewingForm(List.of(), List.of(), List.of(), weeks(viewing.week(), now), null, sorting);
        }
        if (!Viewing.offersMonths(module)) {
            return null;
        }
        ModuleSettings settings = new ModuleSettings(module);
        YearMonth last = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        YearMonth first = first(settings, last);
        return new ViewingForm(
                months(first, last, viewing.from().orElse(null)),
                months(first, last, viewing.to().orElse(null)),
                periods(settings.period(), viewing.period().orElse(settings.period())),
                List.of(),
                viewing.isBackwards() ? "Start date must be before end date" : null,
                sorting);
    }

    private static YearMonth first(ModuleSettings settings, YearMonth last) {
        String written = settings.option("date-picker").path("start-date").asText("");
        if (written.length() < "2013-04".length()) {
            return EARLIEST;
        }
        YearMonth first = YearMonth.parse(written.substring(0, "2013-04".length()));
        return first.isAfter(last) ? last : first;
    }

    private static List<Choice> months(YearMonth first, YearMonth last, YearMonth selected) {
        List<Choice> months = new ArrayList<>();
        months.add(new Choice("", "as usual", selected == null));
        for (YearMonth month = last; !month.isBefore(first); month = month.minusMonths(1)) {
            Instant start = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            months.add(new Choice(month.toString(), DatePattern.text(start, "MMM YYYY"), month.equals(selected)));
        }
        return months;
    }

    /** The weeks that have ended; the last one is what the journey shows by itself. */
    private static List<Choice> weeks(Optional<LocalDate> chosen, Instant now) {
        Instant selected = chosen.map(day ->
                        Period.WEEK.floor(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .orElse(null);
        List<Choice> weeks = new ArrayList<>();
        Instant end = Period.WEEK.floor(now);
        for (int back = 1; back <= WEEKS; back++) {
            Instant start = Period.WEEK.plus(end, -1);
            String value = back == 1 ? "" : DatePattern.text(start, "YYYY-MM-DD");
            weeks.add(new Choice(value, PeriodLabel.of(Period.WEEK, start, end), start.equals(selected)));
            end = start;
        }
        return weeks;
    }

    /** The module's own period and longer ones: figures of a shorter one need not exist. */
    private static List<Choice> periods(Period own, Period selected) {
        List<Choice> periods = new ArrayList<>();
        for (Period period : Period.values()) {
            if (period.compareTo(own) >= 0) {
                periods.add(new Choice(period.apiName(), period.apiName(), period == selected));
            }
        }
        return periods;
    }
}
