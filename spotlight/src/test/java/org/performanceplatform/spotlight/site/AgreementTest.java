package org.performanceplatform.spotlight.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The drawing, the table, the CSV and the JSON of every module hold the same numbers. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AgreementTest {

    private static final Pattern MARKS = Pattern.compile("<(?:path|g)[^>]*data-(?:key|values)[^>]*>");
    private static final Pattern KEY = Pattern.compile("data-key=\"([^\"]+)\"");
    private static final Pattern VALUES = Pattern.compile("data-values=\"([^\"]+)\"");
    private static final Pattern CELL = Pattern.compile("<td class=\"govuk-table__cell[^>]*>(.*?)</td>");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> modules() throws IOException {
        List<String> paths = new ArrayList<>();
        for (String slug : List.of("carers-allowance", "company-accounts", "everything", "cabinet-office-traffic")) {
            JsonNode dashboard =
                    JSON.readTree(AgreementTest.class.getResourceAsStream("/platform/dashboards/" + slug + ".json"));
            dashboard.path("modules").forEach(module -> add(paths, slug, module));
        }
        return paths.stream();
    }

    private static void add(List<String> paths, String parent, JsonNode module) {
        String path = parent + "/" + module.path("slug").asText();
        switch (module.path("module-type").asText()) {
            case "tab" ->
                module.path("tabs")
                        .forEach(tab ->
                                paths.add(path + "/" + module.path("slug").asText() + "-"
                                        + tab.path("slug").asText()));
            case "section" -> module.path("modules").forEach(child -> add(paths, path, child));
            case "sparkle" -> {}
            default -> {
                if (!"broken".equals(module.path("slug").asText())) {
                    paths.add(path);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void drawing_table_csv_and_json_agree(String path) throws IOException {
        JsonNode json =
                JSON.readTree(given().get("/performance/" + path + ".json").asString());
        String page = given().get("/performance/" + path).asString();
        String csv = given().get("/performance/" + path + ".csv").asString();

        assertThat(drawn(page, json)).isEqualTo(expected(page, json));
        assertThat(inCsv(csv, json)).isEqualTo(values(json));
        assertThat(cells(page))
                .isEqualTo((long) json.path("rows").size() * json.path("series").size());
        if (!json.path("sentence").isNull()) {
            assertThat(page.replace("&#39;", "'")
                            .replace("&amp;", "&")
                            .replace("&lt;", "<")
                            .replace("&gt;", ">"))
                    .contains(json.path("sentence").asText());
        }
    }

    /** The values of each drawn series, by key, in the order in which they are drawn. */
    private static List<String> drawn(String page, JsonNode json) {
        List<String> drawn = new ArrayList<>();
        Matcher marks = MARKS.matcher(page);
        while (marks.find()) {
            Matcher key = KEY.matcher(marks.group());
            Matcher values = VALUES.matcher(marks.group());
            if (key.find() && values.find()) {
                drawn.add(key.group(1) + " " + values.group(1));
            }
        }
        return drawn;
    }

    private static List<String> expected(String page, JsonNode json) {
        List<String> expected = new ArrayList<>();
        for (String drawn : drawn(page, json)) {
            String key = drawn.substring(0, drawn.indexOf(' '));
            for (int which = 0; which < json.path("series").size(); which++) {
                if (key.equals(json.path("series").path(which).path("key").asText())) {
                    List<String> values = new ArrayList<>();
                    for (JsonNode row : json.path("rows")) {
                        JsonNode value = row.path("values").path(which).path("value");
                        values.add(value.isNumber() ? plain(value.decimalValue()) : "-");
                    }
                    expected.add(key + " " + String.join(" ", values));
                }
            }
        }
        return expected;
    }

    private static List<String> values(JsonNode json) {
        List<String> values = new ArrayList<>();
        for (JsonNode row : json.path("rows")) {
            for (JsonNode value : row.path("values")) {
                values.add(text(value));
            }
        }
        return values;
    }

    private static String text(JsonNode value) {
        if (value.path("value").isNull()) {
            return value.path("missing").asText();
        }
        return value.path("value").isNumber()
                ? plain(value.path("value").decimalValue())
                : value.path("value").asText();
    }

    private static List<String> inCsv(String csv, JsonNode json) {
        List<String> values = new ArrayList<>();
        int series = json.path("series").size();
        for (NamedCsvRecord line : CsvReader.builder().ofNamedCsvRecord(csv)) {
            List<String> fields = line.getFields();
            for (String field : fields.subList(fields.size() - series, fields.size())) {
                values.add(isNumber(field) ? plain(new BigDecimal(field)) : field);
            }
        }
        return values;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9.]+(E-?[0-9]+)?");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static long cells(String page) {
        return CELL.matcher(page).results().count();
    }
}
