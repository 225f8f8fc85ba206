package org.performanceplatform.stagecraft.moduletypes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** The options that a tab carries beside what makes it a module ({@code reference/stagecraft.md} section 5.1). */
final class TabOptions {

    private static final List<String> OF_THE_MODULE =
            List.of("slug", "title", "description", "info", "module-type", "data-source");

    private TabOptions() {}

    /** Where a tab breaks the schema of the type that draws it. */
    static Set<String> faults(JsonNode tab) {
        ObjectNode options = tab.deepCopy();
        options.remove(OF_THE_MODULE);
        return DraftFour.faults(
                ShippedModuleType.schemaOf(tab.path("module-type").asText()), options);
    }
}
