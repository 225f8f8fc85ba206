package org.performanceplatform.stagecraft.moduletypes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of {@code module-types/} are what they have to be. */
class ModuleTypeSchemasTest {

    private static final String DRAFT_FOUR = "http://json-schema.org/draft-04/schema#";
    private static final Set<String> KINDS_OF_DASHBOARD = Set.of(
            "transaction", "high-volume-transaction", "service-group", "agency", "department", "content", "other");

    static List<ShippedModuleType> types() {
        return ShippedModuleType.all();
    }

    @Test
    void the_nineteen_types_that_spotlight_draws_are_shipped() {
        assertEquals(
                List.of(
                        "applications",
                        "availability",
                        "bar_chart_with_number",
                        "column",
                        "comparison",
                        "completion_rate",
                        "completion_table",
                        "grouped_timeseries",
                        "headline_figure",
                        "journey",
                        "kpi",
                        "list",
                        "realtime",
                        "section",
                        "single_timeseries",
                        "tab",
                        "table",
                        "user_satisfaction",
                        "user_satisfaction_graph"),
                types().stream().map(ShippedModuleType::fileName).toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_type_has_its_name_a_description_the_kinds_it_suits_a_schema_and_an_example(ShippedModuleType type) {
        assertEquals(Set.of("name", "description", "suits", "schema", "example"), Set.copyOf(keys(type.document())));
        assertEquals(type.fileName(), type.document().path("name").textValue());
        assertFalse(type.document().path("description").asText().isBlank());
        type.document().path("suits").forEach(kind -> assertTrue(KINDS_OF_DASHBOARD.contains(kind.asText())));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_schema_is_valid_draft_four_and_says_so(ShippedModuleType type) {
        assertEquals(DRAFT_FOUR, type.schema().path("$schema").textValue());
        assertEquals(Set.of(), DraftFour.faultsOfSchema(type.schema()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_schema_uses_only_keywords_that_draft_four_knows(ShippedModuleType type) {
        assertEquals(Set.of(), SchemaKeywords.unknownIn(type.schema()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_definition_is_used_and_every_reference_leads_to_one(ShippedModuleType type) {
        Set<String> references = new HashSet<>(type.schema().findValuesAsText("$ref"));
        Set<String> definitions = new HashSet<>();
        keys(type.schema().path("definitions")).forEach(name -> definitions.add("#/definitions/" + name));
        assertEquals(definitions, references);
    }

    @Test
    void a_definition_is_the_same_in_every_type_that_has_it() {
        Map<String, JsonNode> first = new HashMap<>();
        for (ShippedModuleType type : types()) {
            JsonNode definitions = type.schema().path("definitions");
            for (String name : keys(definitions)) {
                JsonNode known = first.computeIfAbsent(name, definitions::get);
                assertEquals(known, definitions.get(name), name + " of " + type);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_example_satisfies_the_schema_of_its_type_and_that_of_queries(ShippedModuleType type) {
        JsonNode example = type.document().path("example");
        assertEquals(Set.of("options", "query_parameters"), Set.copyOf(keys(example)));
        assertEquals(Set.of(), DraftFour.faults(type.schema(), example.path("options")));
        if (!example.path("query_parameters").isNull()) {
            assertEquals(
                    Set.of(), DraftFour.faults(ShippedModuleType.queryParameters(), example.path("query_parameters")));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_example_of_a_tab_satisfies_the_schemas_of_the_types_inside(ShippedModuleType type) {
        for (JsonNode tab : type.document().at("/example/options/tabs")) {
            Set<String> faults = TabOptions.faults(tab);
            assertEquals(Set.of(), faults);
        }
    }

    @Test
    void the_schema_of_queries_is_valid_draft_four_and_is_that_of_tabs() {
        JsonNode schema = ShippedModuleType.queryParameters();
        assertEquals(DRAFT_FOUR, schema.path("$schema").textValue());
        assertEquals(Set.of(), DraftFour.faultsOfSchema(schema));
        assertEquals(Set.of(), SchemaKeywords.unknownIn(schema));
        assertEquals(
                schema.path("properties"),
                ShippedModuleType.schemaOf("tab").at("/definitions/query-parameters/properties"));
    }

    private static Set<String> keys(JsonNode object) {
        Set<String> keys = new TreeSet<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
