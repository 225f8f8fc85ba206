package org.performanceplatform.acceptance.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.performanceplatform.acceptance.platform.Contents;
import org.performanceplatform.acceptance.platform.OnPlatform;
import org.performanceplatform.acceptance.platform.RunningPlatform;

/** Every figure of every dashboard of the demo is the same in each of its forms, and the read API's. */
@OnPlatform(Contents.DEMO)
class DemoAgreementTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double ROUNDING = 1e-9;

    /** A module and where it is shown. */
    private record Placed(JsonNode module, String address) {}

    @Test
    void drawing_sentence_table_csv_and_json_are_the_read_apis_figures(RunningPlatform platform) throws IOException {
        SoftAssertions all = new SoftAssertions();

        for (Placed placed : modules(platform)) {
            ShownModule shown = ShownModule.of(placed.address());
            agree(all, shown);
            if (placed.module().path("module-type").asText().equals("list")) {
                areTheReadApisNames(all, placed.module(), shown);
            } else {
                areTheReadApis(all, placed.module(), shown);
            }
        }

        all.assertAll();
    }

    @Test
    void the_demo_has_every_one_of_the_nineteen_types(RunningPlatform platform) throws IOException {
        Set<String> types = new TreeSet<>();
        for (JsonNode dashboard : dashboards(platform)) {
            dashboard.findValues("module-type").forEach(type -> types.add(type.asText()));
        }

        assertThat(types).hasSize(19);
    }

    private static void agree(SoftAssertions all, ShownModule shown) {
        List<String> keys = shown.keys();
        shown.drawn()
                .forEach((key, drawings) -> drawings.forEach(drawing -> all.assertThat(drawing)
                        .as("%s: drawing of %s", shown.path(), key)
                        .isEqualTo(shown.values(keys.indexOf(key)))));
        List<String> cells = shown.cells();
        List<String> fields = shown.fields();
        int at = 0;
        for (JsonNode row : shown.json().path("rows")) {
            for (int which = 0; which < keys.size(); which++, at++) {
                JsonNode value = row.path("values").path(which);
                String format =
                        shown.json().path("series").path(which).path("format").asText();
                String where = shown.path() + ": " + keys.get(which) + " of "
                        + row.path("label").asText();
                same(all, where + " in the table", cells.get(at), value, format);
                if (value.path("value").isNumber()) {
                    all.assertThat(Double.parseDouble(fields.get(at)))
                            .as(where + " in the CSV")
                            .isEqualTo(value.path("value").doubleValue());
                } else {
                    all.assertThat(fields.get(at))
                            .as(where + " in the CSV")
                            .isEqualTo(value.path("missing")
                                    .asText(value.path("value").asText()));
                }
            }
        }
        all.assertThat(cells).as(shown.path()).hasSize(at);
        sentence(all, shown, cells);
        drawnWithoutAChart(all, shown);
    }

    /** The picture of a figure or of a table holds the numbers of the JSON, as far as it has room for them. */
    private static void drawnWithoutAChart(SoftAssertions all, ShownModule shown) {
        List<List<String>> rows = shown.drawnRows();
        for (int row = 0; row < rows.size(); row++) {
            for (int which = 0; which < rows.get(row).size(); which++) {
                all.assertThat(rows.get(row).get(which))
                        .as("%s: drawn table", shown.path())
                        .isEqualTo(shown.values(which).get(row));
            }
        }
        List<String> figures = shown.drawnFigures();
        for (int which = 0; which < figures.size(); which++) {
            all.assertThat(figures.get(which))
                    .as("%s: drawn figure", shown.path())
                    .isEqualTo(ShownModule.plain(shown.json()
                            .path("headlines")
                            .path(which)
                            .path("value")
                            .decimalValue()));
        }
    }

    private static void same(SoftAssertions all, String where, String text, JsonNode value, String format) {
        if (value.path("value").isNumber()) {
            all.assertThat(FigureText.says(text, value.path("value").doubleValue(), format))
                    .as("%s: %s says %s", where, text, value.path("value"))
                    .isTrue();
        } else {
            all.assertThat(text)
                    .as(where)
                    .isEqualTo(value.path("missing").asText(value.path("value").asText()));
        }
    }

    /** The sentence tells the latest figures, or those of the first seven things, and stands on the page as in the JSON. */
    private static void sentence(SoftAssertions all, ShownModule shown, List<String> cells) {
        if (shown.json().path("sentence").isNull()) {
            return;
        }
        String sentence = shown.json().path("sentence").asText();
        all.assertThat(ShownModule.unescaped(shown.page())).as(shown.path()).contains(sentence);
        List<String> keys = shown.keys();
        for (String key : shown.drawn().keySet()) {
            int which = keys.indexOf(key);
            for (int at : shown.told(which)) {
                JsonNode value = shown.json()
                        .path("rows")
                        .path(at)
                        .path("values")
                        .path(which)
                        .path("value");
                String format =
                        shown.json().path("series").path(which).path("format").asText();
                String cell = cells.get(at * keys.size() + which);
                boolean told = sentence.contains(cell)
                        || Arrays.stream(sentence.split("[ ,;:]+"))
                                .anyMatch(word ->
                                        FigureText.says(word.replaceAll("\\.$", ""), value.doubleValue(), format));
                all.assertThat(told)
                        .as("%s: %s tells %s", shown.path(), sentence, cell)
                        .isTrue();
            }
        }
    }

    private static void areTheReadApis(SoftAssertions all, JsonNode module, ShownModule shown) throws IOException {
        String address = shown.json().path("provenance").path("address").asText();
        ReadRows rows = ReadRows.of(
                JSON.readTree(given().urlEncodingEnabled(false).get(address).asString()));
        Oracle oracle = new Oracle(module, rows, Instant.now());
        headlines(all, oracle, shown);
        List<String> keys = shown.keys();
        for (JsonNode row : shown.json().path("rows")) {
            for (int which = 0; which < keys.size(); which++) {
                OptionalDouble expected = oracle.value(keys.get(which), row);
                JsonNode value = row.path("values").path(which).path("value");
                String where = shown.path() + ": " + keys.get(which) + " of "
                        + row.path("label").asText();
                all.assertThat(value.isNumber()).as(where).isEqualTo(expected.isPresent());
                if (expected.isPresent() && value.isNumber()) {
                    double slack = Math.abs(expected.getAsDouble()) * ROUNDING;
                    all.assertThat(value.doubleValue())
                            .as(where)
                            .isBetween(expected.getAsDouble() - slack, expected.getAsDouble() + slack);
                }
            }
        }
    }

    /** The large figures are the newest of the read API's, and say so on the page in as many digits as they have. */
    private static void headlines(SoftAssertions all, Oracle oracle, ShownModule shown) {
        JsonNode headlines = shown.json().path("headlines");
        for (int which = 0; which < headlines.size(); which++) {
            double value = headlines.path(which).path("value").doubleValue();
            String text = headlines.path(which).path("text").asText();
            String where = shown.path() + ": headline " + text;
            double expected = oracle.headline(which, shown).orElseThrow();
            double slack = Math.abs(expected) * ROUNDING;
            all.assertThat(value).as(where).isBetween(expected - slack, expected + slack);
            all.assertThat(FigureText.says(text, value, "number") || FigureText.says(text, value, "duration"))
                    .as(where + " says " + value)
                    .isTrue();
            all.assertThat(ShownModule.unescaped(shown.page())).as(where).contains(">" + text + "<");
        }
    }

    private static void areTheReadApisNames(SoftAssertions all, JsonNode module, ShownModule shown) throws IOException {
        String address = shown.json().path("provenance").path("address").asText();
        Pattern label = Pattern.compile(module.path("label-regex").asText("(.*)"));
        List<String> names = new ArrayList<>();
        for (JsonNode row : ReadRows.of(JSON.readTree(
                        given().urlEncodingEnabled(false).get(address).asString()))
                .rows()) {
            Matcher name =
                    label.matcher(row.path(module.path("label-attr").asText()).asText());
            names.add(name.find() ? name.group(1) : "no name in " + row);
        }
        all.assertThat(names).as(shown.path()).isNotEmpty();
        all.assertThat(shown.labels()).as(shown.path() + ": JSON").isEqualTo(names);
        all.assertThat(shown.csv().lines().skip(1).toList())
                .as(shown.path() + ": CSV")
                .isEqualTo(names);
        all.assertThat(shown.listed()).as(shown.path() + ": page").isEqualTo(names);
        names.forEach(name -> all.assertThat(ShownModule.unescaped(shown.svg()))
                .as(shown.path() + ": drawing")
                .contains(". " + name + "<"));
    }

    private static List<Placed> modules(RunningPlatform platform) throws IOException {
        List<Placed> modules = new ArrayList<>();
        for (JsonNode dashboard : dashboards(platform)) {
            String address = platform.spotlight() + "/performance/"
                    + dashboard.path("slug").asText();
            dashboard.path("modules").forEach(module -> add(modules, module, address));
        }
        return modules;
    }

    private static void add(List<Placed> modules, JsonNode module, String parent) {
        String slug = module.path("slug").asText();
        String address = parent + "/" + slug;
        switch (module.path("module-type").asText()) {
            case "section" -> module.path("modules").forEach(child -> add(modules, child, address));
            case "tab" ->
                module.path("tabs")
                        .forEach(tab -> modules.add(new Placed(
                                tab,
                                address + "/" + slug + "-" + tab.path("slug").asText())));
            default -> modules.add(new Placed(module, address));
        }
    }

    private static List<JsonNode> dashboards(RunningPlatform platform) throws IOException {
        String list = platform.stagecraft() + "/public/dashboards";
        List<JsonNode> dashboards = new ArrayList<>();
        for (JsonNode item : JSON.readTree(given().get(list).asString()).path("items")) {
            dashboards.add(
                    JSON.readTree(given().queryParam("slug", item.path("slug").asText())
                            .get(list)
                            .asString()));
        }
        return dashboards;
    }
}
