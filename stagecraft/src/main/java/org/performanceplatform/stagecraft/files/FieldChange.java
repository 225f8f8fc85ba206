package org.performanceplatform.stagecraft.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.performanceplatform.stagecraft.documents.JsonText;

/**
 * One field that a change gives another value.
 *
 * @param field in words, such as {@code modules[cost].options.format}: what has a slug is named by it
 * @param before left out if there was nothing
 * @param after left out if there will be nothing
 */
@Schema(name = "FieldChange")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldChange(
        String field,
        @Schema(nullable = true) JsonNode before,
        @Schema(nullable = true) JsonNode after) {

    private static final String KEY = "slug";

    /** Every field in which two objects differ, as deep as possible. */
    static List<FieldChange> between(JsonNode before, JsonNode after) {
        List<FieldChange> changes = new ArrayList<>();
        collect("", before, after, changes);
        return changes;
    }

    private static void collect(String field, JsonNode before, JsonNode after, List<FieldChange> changes) {
        if (JsonText.same(before, after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            names(before, after)
                    .forEach(name -> collect(
                            field.isEmpty() ? name : field + "." + name, before.path(name), after.path(name), changes));
        } else if (haveKeys(before) && haveKeys(after) && before.size() + after.size() > 0) {
            collectByKey(field, before, after, changes);
        } else if (before.isArray() && after.isArray() && before.size() == after.size() && areObjects(before)) {
            for (int index = 0; index < before.size(); index++) {
                collect(field + "[" + (index + 1) + "]", before.get(index), after.get(index), changes);
            }
        } else {
            changes.add(new FieldChange(field, orNothing(before), orNothing(after)));
        }
    }

    private static void collectByKey(String field, JsonNode before, JsonNode after, List<FieldChange> changes) {
        Map<String, JsonNode> was = byKey(before);
        Map<String, JsonNode> is = byKey(after);
        Set<String> keys = new LinkedHashSet<>(was.keySet());
        keys.addAll(is.keySet());
        JsonNode nothing = before.path(-1);
        keys.forEach(key -> collect(
                field + "[" + key + "]", was.getOrDefault(key, nothing), is.getOrDefault(key, nothing), changes));
        List<String> keptWas = was.keySet().stream().filter(is::containsKey).toList();
        List<String> keptIs = is.keySet().stream().filter(was::containsKey).toList();
        if (!keptWas.equals(keptIs)) {
            changes.add(new FieldChange("order of " + field, texts(was.keySet()), texts(is.keySet())));
        }
    }

    private static Set<String> names(JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Whether it is a list, or nothing, in which each item has a slug of its own. */
    private static boolean haveKeys(JsonNode list) {
        return list.isMissingNode()
                || list.isArray() && areObjects(list) && byKey(list).size() == list.size();
    }

    private static boolean areObjects(JsonNode list) {
        for (JsonNode item : list) {
            if (!item.isObject()) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, JsonNode> byKey(JsonNode list) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        list.forEach(item -> {
            if (item.path(KEY).isTextual()) {
                items.put(item.get(KEY).asText(), item);
            }
        });
        return items;
    }

    private static JsonNode texts(Set<String> keys) {
        var texts = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
        keys.forEach(texts::add);
        return texts;
    }

    private static JsonNode orNothing(JsonNode value) {
        return value.isMissingNode() ? null : value;
    }
}
