package org.performanceplatform.stagecraft.modules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.performanceplatform.stagecraft.documents.JsonSchemas;
import org.performanceplatform.stagecraft.errors.Fault;
import org.performanceplatform.stagecraft.moduletypes.ModuleType;
import org.performanceplatform.stagecraft.queries.QueryParameters;

/** The modules that a module of type {@code tab} holds in its options. */
@ApplicationScoped
class Tabs {

    private static final String TYPE = "tab";
    private static final String SOURCE = "data-source";
    private static final String QUERY = "query-params";

    /** What makes a tab a module; the rest are the options of the type that draws it. */
    private static final List<String> NOT_OPTIONS =
            List.of("slug", "title", "description", "info", "module-type", SOURCE);

    private final JsonSchemas schemas;
    private final QueryParameters queries;

    Tabs(JsonSchemas schemas, QueryParameters queries) {
        this.schemas = schemas;
        this.queries = queries;
    }

    static boolean areIn(ModuleType type) {
        return type.name.equals(TYPE);
    }

    /** The names of the types that draw the tabs in some options, which may be null. */
    static List<String> typesIn(JsonNode options) {
        List<String> names = new ArrayList<>();
        if (options != null) {
            options.path("tabs")
                    .forEach(tab -> names.add(tab.path("module-type").asText()));
        }
        return names;
    }

    /** Where tabs break the schema of the type that draws them, or the rules of a query. */
    List<Fault> faults(JsonNode options, ModuleSources sources, String pointer) {
        List<Fault> faults = new ArrayList<>();
        for (int index = 0; index < options.path("tabs").size(); index++) {
            JsonNode tab = options.path("tabs").path(index);
            String place = pointer + "/" + index;
            String type = tab.path("module-type").asText();
            if (!type.isEmpty()) {
                faults.addAll(sources.typeNamed(type)
                        .map(known -> schemas.faults(known.schema, optionsOf(tab), place))
                        .orElseGet(() -> List.of(new Fault(place + "/module-type", "module type was not found"))));
            }
            if (tab.path(SOURCE).has(QUERY)) {
                faults.addAll(queries.faults(tab.path(SOURCE).path(QUERY), place + "/" + SOURCE + "/" + QUERY));
            }
        }
        return faults;
    }

    private static JsonNode optionsOf(JsonNode tab) {
        ObjectNode options = tab.deepCopy();
        options.remove(NOT_OPTIONS);
        return options;
    }

    /** The options with each tab's {@code group_by} as a list, which is how it is kept. */
    static JsonNode normalised(ObjectNode options) {
        ObjectNode normalised = options.deepCopy();
        for (JsonNode tab : normalised.path("tabs")) {
            if (tab.path(SOURCE) instanceof ObjectNode source
                    && source.path(QUERY).isObject()) {
                source.set(QUERY, QueryParameters.normalised(source.path(QUERY)));
            }
        }
        return normalised;
    }
}
