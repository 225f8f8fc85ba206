package org.performanceplatform.spotlight.viewing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.spotlight.modules.ModuleSettings;
import org.performanceplatform.stagecraftclient.DataSource;
import org.performanceplatform.stagecraftclient.Module;

/**
 * The range of months and the period that a visitor chose for a module ({@code reference/spotlight.md} section 3.7), in
 * place of the module's own.
 *
 * @param week for a journey, which has one week only: a day of it
 */
public record Viewing(
        Optional<YearMonth> from, Optional<YearMonth> to, Optional<Period> period, Optional<LocalDate> week) {

    private static final Set<String> TYPES = Set.of(
            "grouped_timeseries", "comparison", "completion_rate", "single_timeseries", "user_satisfaction_graph");
    private static final YearMonth EARLIEST = YearMonth.of(2013, 4);

    /** Others would only ask for more empty periods than the read API gives. */
    private static final Predicate<YearMonth> YEARS = month -> month.getYear() >= 1970 && month.getYear() < 2100;

    /** As the module has it. */
    public static final Viewing AS_CONFIGURED =
            new Viewing(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What parameters say; those that can't be read are passed over. */
    public static Viewing of(String from, String to, String period, String week) {
        return new Viewing(month(from), month(to), period == null ? Optional.empty() : Period.named(period), day(week));
    }

    /** Whether a module can be seen over another range of months. */
    public static boolean offersMonths(Module module) {
        return TYPES.contains(module.moduleType())
                && new ModuleSettings(module).queryParameters().has("period");
    }

    /** Whether a module can be seen in another week. */
    public static boolean offersWeeks(Module module) {
        JsonNode parameters = new ModuleSettings(module).queryParameters();
        return "journey".equals(module.moduleType()) && !parameters.has("period") && !parameters.has("start_at");
    }

    /** Whether the range ends before it begins. */
    public boolean isBackwards() {
        return from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
    }

    /** Whether anything was chosen. */
    public boolean isChosen() {
        return !equals(AS_CONFIGURED);
    }

    /** The parameters, with the question mark, or empty text. */
    public String query() {
        Map<String, String> parameters = new TreeMap<>();
        from.ifPresent(month -> parameters.put("from", month.toString()));
        to.ifPresent(month -> parameters.put("to", month.toString()));
        period.ifPresent(chosen -> parameters.put("period", chosen.apiName()));
        week.ifPresent(day -> parameters.put("week", day.toString()));
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, value) -> pairs.add(name + "=" + value));
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** The module as the visitor wants to see it; as it is where that can't be. */
    public Module appliedTo(Module module, Instant now) {
        if (week.isPresent() && offersWeeks(module)) {
            return inWeek(module, week.get());
        }
        if (!isChosen() || isBackwards() || !offersMonths(module)) {
            return module;
        }
        ModuleSettings settings = new ModuleSettings(module);
        Period own = settings.period();
        Period chosen = period.filter(longer -> longer.compareTo(own) >= 0).orElse(own);
        ObjectNode parameters = settings.queryParameters().deepCopy();
        parameters.put("period", chosen.apiName());
        if (from.isPresent() || to.isPresent()) {
            range(parameters, chosen, now);
        } else if (chosen != own) {
            parameters.remove("duration");
        }
        Map<String, JsonNode> options = new TreeMap<>(module.options());
        options.put("axis-period", TextNode.valueOf(chosen.apiName()));
        return with(module, parameters, options);
    }

    private static Module inWeek(Module module, LocalDate day) {
        JsonNode own = new ModuleSettings(module).queryParameters();
        ObjectNode parameters = own.isObject() ? own.deepCopy() : JsonNodeFactory.instance.objectNode();
        Instant monday = Period.WEEK.floor(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        parameters.put("start_at", monday.toString());
        parameters.put("end_at", Period.WEEK.plus(monday, 1).toString());
        return with(module, parameters, module.options());
    }

    private static Module with(Module module, ObjectNode parameters, Map<String, JsonNode> options) {
        DataSource source = module.dataSource();
        return new Module(
                module.moduleType(),
                module.slug(),
                module.title(),
                module.description(),
                module.info(),
                new DataSource(source.dataGroup(), source.dataType(), parameters),
                module.modules(),
                options);
    }

    /** Whole periods that hold the months, up to the last that has ended. */
    private void range(ObjectNode parameters, Period chosen, Instant now) {
        Instant start = chosen.floor(instant(from.orElse(EARLIEST)));
        Instant ended = chosen.floor(now);
        Instant end =
                to.map(month -> chosen.ceiling(instant(month.plusMonths(1)))).orElse(ended);
        parameters.remove("duration");
        parameters.put("start_at", start.toString());
        parameters.put("end_at", (end.isAfter(ended) ? ended : end).toString());
    }

    private static Instant instant(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text == null || text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return text == null || text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(YearMonth.parse(text)).filter(YEARS);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
