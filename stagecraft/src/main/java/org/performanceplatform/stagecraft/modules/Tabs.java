package org.performanceplatform.stagecraft.modules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.performanceplatform.stagecraft.queries.QueryParameters;

/** The modules that a module of type {@code tab} holds in its options. */
final class Tabs {

    private static final String SOURCE = "data-source";
    private static final String QUERY = "query-params";

    private Tabs() {}

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
