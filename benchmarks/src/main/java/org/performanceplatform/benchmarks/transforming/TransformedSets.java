package org.performanceplatform.benchmarks.transforming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.performanceplatform.cli.token.Stagecraft;

/**
 * Data sets of one type, each in a group of its own, beside each the data set for what is made of it.
 *
 * @param tokens a write token for each
 */
record TransformedSets(Stagecraft stagecraft, List<String> tokens) {

    static final String INPUT = "journey";
    static final String OUTPUT = "completion-rate";

    private static final JsonMapper JSON = new JsonMapper();

    /** Makes so many of them, of which nothing is made yet. */
    static TransformedSets make(Stagecraft stagecraft, int count) {
        List<String> tokens = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            for (String type : List.of(INPUT, OUTPUT)) {
                ObjectNode set = JSON.createObjectNode()
                        .put("data_group", group(number))
                        .put("data_type", type)
                        .put("published", true)
                        .put("raw_queries_allowed", true);
                stagecraft.post("/data-sets", set);
            }
            tokens.add(stagecraft.writeToken(name(number, INPUT)));
        }
        return new TransformedSets(stagecraft, tokens);
    }

    static String group(int number) {
        return "bench-transforms-" + number;
    }

    private static String name(int number, String type) {
        return (group(number) + "_" + type).replace('-', '_');
    }

    /** Has the completion rate of each day made of all of them from now on. */
    void transform() throws IOException {
        ObjectNode transform = (ObjectNode) JSON.readTree("""
                {"input": {"data-type": "%s"}, "output": {"data-type": "%s"},
                 "query-parameters": {"period": "day", "group_by": ["stage"], "collect": ["count:sum"]},
                 "options": {"denominatorMatcher": "^start$", "numeratorMatcher": "^done$", "matchingAttribute": "stage",
                   "valueAttribute": "count:sum"}}""".formatted(INPUT, OUTPUT));
        for (JsonNode type : stagecraft.get("/transform-type")) {
            if (type.path("name").asText().equals("rate")) {
                transform.set("type_id", type.get("id"));
            }
        }
        stagecraft.post("/transform", transform);
    }
}
