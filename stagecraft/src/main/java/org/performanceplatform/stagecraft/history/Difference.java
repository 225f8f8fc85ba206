package org.performanceplatform.stagecraft.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One place where two versions of a document differ.
 *
 * @param pointer the place, a JSON Pointer
 * @param before what stood there; null also where nothing did
 * @param after what stands there; null also where nothing does
 */
public record Difference(
        String pointer,
        @Schema(nullable = true) JsonNode before,
        @Schema(nullable = true) JsonNode after) {

    /** Every place where two documents differ, as deep as possible; lists are compared place by place. */
    public static List<Difference> between(JsonNode before, JsonNode after) {
        List<Difference> differences = new ArrayList<>();
        collect("", before, after, differences);
        return differences;
    }

    private static void collect(String pointer, JsonNode before, JsonNode after, List<Difference> differences) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                collect(place, before.path(name), after.path(name), differences);
            }
        } else if (before.isArray() && after.isArray()) {
            for (int index = 0; index < Math.max(before.size(), after.size()); index++) {
                collect(pointer + "/" + index, before.path(index), after.path(index), differences);
            }
        } else {
            differences.add(new Difference(pointer, orNull(before), orNull(after)));
        }
    }

    private static JsonNode orNull(JsonNode value) {
        return value instanceof MissingNode ? null : value;
    }
}
