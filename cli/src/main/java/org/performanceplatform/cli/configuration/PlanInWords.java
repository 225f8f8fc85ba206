package org.performanceplatform.cli.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan as lines to read: {@code +} before what is made, {@code ~} before what is changed, and below each its fields with
 * what they were and what they become.
 */
final class PlanInWords {

    private static final int LONGEST_VALUE = 100;
    private static final int TOO_LONG_FOR_ONE_LINE = 90;

    private PlanInWords() {}

    static List<String> lines(Plan plan) {
        List<String> lines = new ArrayList<>();
        for (Plan.Change change : plan.changes()) {
            lines.add((change.isNew() ? "+ " : "~ ") + change.kind().replace('-', ' ') + " " + change.item());
            change.fields().forEach(field -> lines.addAll(field(field, change.isNew())));
        }
        return lines;
    }

    private static List<String> field(Plan.Field field, boolean ofNew) {
        String after = value(field.after());
        if (ofNew) {
            return List.of("    " + field.name() + ": " + after);
        }
        String before = value(field.before());
        if (field.name().length() + before.length() + after.length() < TOO_LONG_FOR_ONE_LINE) {
            return List.of("    " + field.name() + ": " + before + " → " + after);
        }
        return List.of("    " + field.name() + ":", "        " + before, "      → " + after);
    }

    /** The value on one line, cut if it is long; a dash for none. */
    private static String value(JsonNode value) {
        if (value == null) {
            return "–";
        }
        String text = value.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 1) + "…";
    }

    static String summary(Plan plan) {
        if (plan.isEmpty()) {
            return "Nothing to change: all " + plan.unchanged() + " are as the files say.";
        }
        return plan.created() + " to create, " + plan.changed() + " to change, " + plan.unchanged() + " as they are.";
    }
}
