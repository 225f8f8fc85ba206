package org.performanceplatform.stagecraft.publicdashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.performanceplatform.stagecraft.organisations.OrganisationType;

/** A dashboard as the website reads it ({@code reference/stagecraft.md} section 4.2). */
@ApplicationScoped
class PublicForm {

    private static final String TRANSACTION = "transaction";

    private final ObjectMapper mapper;

    PublicForm(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The form of a dashboard.
     *
     * @param stored what {@link StoredDashboards} read; it becomes the form
     */
    ObjectNode of(ObjectNode stored) {
        JsonNode improve = stored.remove("improve-dashboard-message");
        JsonNode organisations = stored.remove("organisations");
        JsonNode links = stored.remove("links");
        JsonNode modules = stored.remove("modules");
        for (String type : List.of(OrganisationType.DEPARTMENT, OrganisationType.AGENCY)) {
            nearest(organisations, type).ifPresent(organisation -> stored.set(type, organisation));
        }
        stored.set("relatedPages", relatedPages(links, improve));
        Map<String, List<JsonNode>> byParent = new HashMap<>();
        modules.forEach(module -> byParent.computeIfAbsent(module.path("parent").asText(""), id -> new ArrayList<>())
                .add(module));
        stored.set("modules", modules(byParent, ""));
        return stored;
    }

    /** The organisation of a type that is nearest; none if there is none. */
    private static Optional<ObjectNode> nearest(JsonNode furthestFirst, String type) {
        return StreamSupport.stream(furthestFirst.spliterator(), false)
                .filter(organisation -> organisation.path("type").asText().equals(type))
                .map(ObjectNode.class::cast)
                .reduce((further, nearer) -> nearer)
                .map(organisation -> organisation.deepCopy().without("type"));
    }

    /** The transaction link stands there only where there is exactly one. */
    private ObjectNode relatedPages(JsonNode links, JsonNode improve) {
        ObjectNode related = mapper.createObjectNode();
        ArrayNode other = mapper.createArrayNode();
        List<JsonNode> transactions = new ArrayList<>();
        for (JsonNode link : links) {
            if (link.path("type").asText().equals(TRANSACTION)) {
                transactions.add(link);
            } else {
                other.add(link);
            }
        }
        if (transactions.size() == 1) {
            related.set(TRANSACTION, transactions.get(0));
        }
        related.set("other", other);
        related.set("improve-dashboard-message", improve);
        return related;
    }

    private ArrayNode modules(Map<String, List<JsonNode>> byParent, String parent) {
        ArrayNode forms = mapper.createArrayNode();
        byParent.getOrDefault(parent, List.of()).forEach(module -> forms.add(module(module, byParent)));
        return forms;
    }

    private ObjectNode module(JsonNode module, Map<String, List<JsonNode>> byParent) {
        ObjectNode form = mapper.createObjectNode();
        form.setAll((ObjectNode) module.path("options"));
        form.set("module-type", module.path("type"));
        if (module.path("drawn-by").isTextual()) {
            form.set("drawn-by", module.path("drawn-by"));
        }
        for (String field : List.of("slug", "title", "description", "info")) {
            form.set(field, module.path(field));
        }
        if (module.path("data-group").isTextual()) {
            form.set("data-source", source(module));
        }
        form.set("modules", modules(byParent, module.path("id").asText()));
        return form;
    }

    private ObjectNode source(JsonNode module) {
        ObjectNode source = mapper.createObjectNode();
        source.set("data-group", module.path("data-group"));
        source.set("data-type", module.path("data-type"));
        if (module.path("query").isObject()) {
            source.set("query-params", module.path("query"));
        }
        return source;
    }
}
