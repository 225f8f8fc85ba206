package org.performanceplatform.write.transforms.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.testing.JsonMatch;

/** Every example of {@code docs/transforms.md} makes the results that the page says, and every function has one. */
class TransformsPageTest {

    private static final Path PAGE = Path.of("../docs/transforms.md");
    private static final Pattern EXAMPLE = Pattern.compile(
            "```transform\\n(.*?)\\n```\\n((?:```rows\\n.*?\\n```\\n)+)```results\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern ROWS = Pattern.compile("```rows\\n(.*?)\\n```", Pattern.DOTALL);

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void every_example_makes_the_results_that_the_page_says() throws IOException {
        String page = Files.readString(PAGE);
        Set<Formulas> shown = new HashSet<>();

        for (Matcher example = EXAMPLE.matcher(page); example.find(); ) {
            JsonNode transform = mapper.readTree(example.group(1));
            Formulas function =
                    Formulas.named(transform.path("function").asText()).orElseThrow();
            Formula formula = function.with(
                    new Options(transform.path("options")),
                    transform.path("data-type").asText("figures"),
                    Period.named(transform.path("period").asText()));
            JsonNode results = mapper.valueToTree(formula.compute(input(transform, example.group(2))).stream()
                    .map(Result::fields)
                    .toList());
            assertThat(JsonMatch.matches(mapper.readTree(example.group(3)), results, true))
                    .as(function + " makes " + results)
                    .isTrue();
            shown.add(function);
        }

        assertThat(shown).containsExactlyInAnyOrder(Formulas.values());
    }

    private Input input(JsonNode transform, String blocks) throws IOException {
        List<List<Row>> dataSets = new ArrayList<>();
        for (Matcher rows = ROWS.matcher(blocks); rows.find(); ) {
            List<Row> dataSet = new ArrayList<>();
            mapper.readTree(rows.group(1)).forEach(row -> dataSet.add(new Row(row)));
            dataSets.add(dataSet);
        }
        List<Input.Shown> dashboards = new ArrayList<>();
        for (JsonNode dashboard : transform.path("dashboards")) {
            List<String> services = new ArrayList<>();
            dashboard.path("services").forEach(service -> services.add(service.asText()));
            dashboards.add(new Input.Shown(dashboard.path("slug").asText(), services));
        }
        return new Input(dataSets, dashboards);
    }
}
