package org.performanceplatform.cli.transactions;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The two data sets of the explorer, as files of {@code ./pp apply} have them. */
final class DataSetFiles {

    static final String GROUP = "transactional-services";

    /** The figures of each service and period. */
    static final String SUMMARIES = "summaries";

    /** What is known of each service beside its figures. */
    static final String SERVICES = "services";

    private static final JsonMapper JSON = new JsonMapper();

    private DataSetFiles() {}

    static ArrayNode groups() {
        ArrayNode groups = JSON.createArrayNode();
        groups.addObject().put("name", GROUP);
        return groups;
    }

    static ArrayNode types() {
        ArrayNode types = JSON.createArrayNode();
        types.addObject()
                .put("name", SUMMARIES)
                .put("description", "Transactions, digital take-up and costs of services, by year and by quarter");
        types.addObject().put("name", SERVICES).put("description", "What is known of services beside their figures");
        return types;
    }

    /** Nobody waits for a next record at a certain time; and what is said of a service is public prose, not personal data. */
    static ArrayNode sets() {
        ArrayNode sets = JSON.createArrayNode();
        sets.add(set(SUMMARIES));
        sets.add(set(SERVICES).put("personal_data", "off"));
        return sets;
    }

    private static ObjectNode set(String type) {
        return JSON.createObjectNode()
                .put("data_group", GROUP)
                .put("data_type", type)
                .putNull("max_age_expected")
                .put("published", true);
    }
}
