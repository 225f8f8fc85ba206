package org.performanceplatform.stagecraft.publicdashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The part of a dashboard at a path: a section, a module, or a tab of one ({@code reference/stagecraft.md} section 4.2 c,
 * where only the dashboard's own slug at the beginning counts as such).
 */
final class DashboardPart {

    private DashboardPart() {}

    /**
     * The dashboard with only the part in it; empty if there is no such part.
     *
     * @param dashboard the public form of the whole
     * @param path the slugs below the dashboard, separated by slashes; empty text for the whole
     */
    static Optional<ObjectNode> of(ObjectNode dashboard, String path) {
        if (path.isEmpty()) {
            return Optional.of(dashboard);
        }
        List<String> parts = Arrays.asList(path.split("/", -1));
        return part(dashboard.withArray("modules"), parts).map(part -> {
            ObjectNode form = dashboard.deepCopy();
            form.put("page-type", "module");
            form.set("modules", part);
            return form;
        });
    }

    private static Optional<ArrayNode> part(JsonNode modules, List<String> parts) {
        JsonNode among = modules;
        JsonNode found = null;
        for (String part : parts) {
            Optional<JsonNode> next = withSlug(among, part);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            found = next.get();
            if (!found.path("modules").isEmpty()) {
                among = found.path("modules");
            } else if (found.path("tabs").isArray()) {
                return tab(found, parts.get(parts.size() - 1));
            }
        }
        return Optional.ofNullable(found).map(module -> array(module));
    }

    private static Optional<ArrayNode> tab(JsonNode module, String last) {
        String slug = module.path("slug").asText();
        if (last.equals(slug)) {
            return Optional.of(array(module));
        }
        String tabSlug = last.startsWith(slug + "-") ? last.substring(slug.length() + 1) : last;
        return withSlug(module.path("tabs"), tabSlug).map(tab -> {
            ObjectNode form = tab.deepCopy();
            String title = tab.path("title").asText();
            String moduleTitle = module.path("title").asText();
            form.put("title", title.isEmpty() ? moduleTitle : moduleTitle + " - " + title);
            form.set("info", module.path("info"));
            return array(form);
        });
    }

    private static Optional<JsonNode> withSlug(JsonNode modules, String slug) {
        return StreamSupport.stream(modules.spliterator(), false)
                .filter(module -> module.path("slug").asText().equals(slug))
                .findFirst();
    }

    private static ArrayNode array(JsonNode only) {
        return JsonNodeFactory.instance.arrayNode().add(only);
    }
}
