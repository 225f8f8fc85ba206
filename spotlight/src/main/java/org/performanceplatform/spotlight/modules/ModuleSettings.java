package org.performanceplatform.spotlight.modules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.stagecraftclient.Module;

/** The options of a module, by the names of {@code reference/spotlight.md} section 3.2. */
public record ModuleSettings(Module module) {

    /** An axis of {@code axes.y}, or of {@code axes.x}. */
    public record Axis(String key, String label, Optional<Format> format, String groupId, int timeshift) {}

    /** A text option, or its default. */
    public String text(String option, String otherwise) {
        return option(option).asText(otherwise);
    }

    /** Whether an option is {@code true}. */
    public boolean is(String option, boolean otherwise) {
        return option(option).asBoolean(otherwise);
    }

    /** A number option. */
    public OptionalDouble number(String option) {
        JsonNode node = option(option);
        return node.isNumber() ? OptionalDouble.of(node.doubleValue()) : OptionalDouble.empty();
    }

    /** The format at an option, which may be a name or an object. */
    public Optional<Format> format(String option) {
        return Format.named(option(option));
    }

    /** Any option as it is; {@code MissingNode} where absent. */
    public JsonNode option(String name) {
        JsonNode node = module.options().get(name);
        return node == null || node.isNull() ? MissingNode.getInstance() : node;
    }

    /** The parameters of the data source; {@code MissingNode} where there are none. */
    public JsonNode queryParameters() {
        return module.dataSource() == null || module.dataSource().queryParams() == null
                ? MissingNode.getInstance()
                : module.dataSource().queryParams();
    }

    /** The period of the rows: {@code axis-period}, else {@code period}, else that of the query, else a week. */
    public Period period() {
        String named = text(
                "axis-period", text("period", queryParameters().path("period").asText("week")));
        return Period.named(named).orElse(Period.WEEK);
    }

    /** The value axes, in order; empty where the module says nothing of them. */
    public List<Axis> valueAxes() {
        List<Axis> axes = new ArrayList<>();
        option("axes").path("y").forEach(node -> axes.add(axis(node)));
        return axes;
    }

    /** The label of the rows, or its default. */
    public String rowHeading(String otherwise) {
        JsonNode axis = option("axes").path("x");
        return (axis.isArray() ? axis.path(0) : axis).path("label").asText(otherwise);
    }

    private static Axis axis(JsonNode node) {
        JsonNode key = node.path("key");
        return new Axis(
                key.isArray() ? key.path(0).asText(null) : key.asText(null),
                node.path("label").asText(null),
                Format.named(node.get("format")),
                node.path("groupId").asText(null),
                node.path("timeshift").asInt(0));
    }
}
