package org.performanceplatform.stagecraft.moduletypes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which options each module type takes, as data: {@code accepted-*.json} are the modules of real dashboards ({@code
 * reference/spotlight.md} section 8), {@code refused.json} says of mistakes where the fault is.
 */
class ModuleOptionsTest {

    private static final Path FOLDER = Path.of("src/test/resources/module-options");

    static Stream<Named<JsonNode>> accepted() {
        return Stream.of("transaction", "high-volume", "content", "others")
                .flatMap(file -> cases("accepted-" + file))
                .map(each -> Named.of(
                        each.path("type").asText() + " " + each.path("module").asText(), each));
    }

    static Stream<Named<JsonNode>> refused() {
        return cases("refused")
                .map(each -> Named.of(
                        each.path("type").asText() + ": " + each.path("why").asText(), each));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void a_module_of_a_real_dashboard_is_accepted(JsonNode module) {
        // Given
        JsonNode options = module.path("options");
        JsonNode query = module.path("query_parameters");

        // When
        Set<String> faults = new HashSet<>(
                DraftFour.faults(ShippedModuleType.schemaOf(module.path("type").asText()), options));
        if (!query.isNull()) {
            faults.addAll(DraftFour.faults(ShippedModuleType.queryParameters(), query));
        }
        options.path("tabs").forEach(tab -> faults.addAll(TabOptions.faults(tab)));

        // Then
        assertEquals(Set.of(), faults);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_mistake_is_refused_with_its_place(JsonNode mistake) {
        // Given
        JsonNode schema = ShippedModuleType.schemaOf(mistake.path("type").asText());

        // When
        Set<String> faults = DraftFour.faults(schema, mistake.path("value"));

        // Then
        Set<String> expected = new HashSet<>();
        mistake.path("faults").forEach(pointer -> expected.add(pointer.asText()));
        assertEquals(expected, faults);
    }

    @Test
    void every_type_has_mistakes_that_it_refuses() {
        Set<String> withMistakes = new TreeSet<>();
        cases("refused").forEach(each -> withMistakes.add(each.path("type").asText()));
        Set<String> expected = new TreeSet<>(Set.of("query-parameters"));
        ShippedModuleType.all().forEach(type -> expected.add(type.fileName()));
        assertEquals(expected, withMistakes);
    }

    private static Stream<JsonNode> cases(String file) {
        JsonNode cases = ShippedModuleType.read(FOLDER.resolve(file + ".json"));
        return StreamSupport.stream(cases.spliterator(), false);
    }
}
