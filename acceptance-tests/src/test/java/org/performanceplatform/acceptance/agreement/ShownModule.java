package org.performanceplatform.acceptance.agreement;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * A module as the website shows it, in each of its forms.
 *
 * @param svg its drawing
 */
record ShownModule(String path, JsonNode json, String csv, String svg, String page) {

    private static final int NAMED = 7;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MARKS = Pattern.compile("<(?:path|g)[^>]*data-key=\"([^\"]+)\"[^>]*>");
    private static final Pattern VALUES = Pattern.compile("data-values=\"([^\"]+)\"");
    private static final Pattern CELL = Pattern.compile("<td class=\"govuk-table__cell[^>]*>(.*?)</td>");

    private static final Pattern DRAWN_ROW = Pattern.compile("role=\"row\" data-values=\"([^\"]+)\"");
    private static final Pattern DRAWN_FIGURE = Pattern.compile("<g fill=\"[^\"]+\" data-values=\"([^\"]+)\"");
    private static final Pattern LIST = Pattern.compile("(?s)<ol class=\"names\">(.*?)</ol>");
    private static final Pattern ITEM = Pattern.compile("<li>(?:<a[^>]*>)?([^<]+)");

    static ShownModule of(String address) {
        try {
            return new ShownModule(
                    address,
                    JSON.readTree(given().get(address + ".json")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString()),
                    given().get(address + ".csv")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString(),
                    given().get(address + ".svg")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString(),
                    given().get(address).then().statusCode(200).extract().asString());
        } catch (IOException e) {
            throw new AssertionError(address, e);
        }
    }

    /** The values of a series by the JSON, {@code -} where missing. */
    List<String> values(int series) {
        List<String> values = new ArrayList<>();
        for (JsonNode row : json.path("rows")) {
            JsonNode value = row.path("values").path(series).path("value");
            values.add(value.isNumber() ? plain(value.decimalValue()) : "-");
        }
        return values;
    }

    /** The rows whose values a sentence about a series tells: the last known one, or the first of things that are no times. */
    List<Integer> told(int series) {
        List<String> values = values(series);
        JsonNode first = json.path("rows").path(0);
        if (!first.has("start") && !first.has("at")) {
            return IntStream.range(0, Math.min(NAMED, values.size())).boxed().toList();
        }
        int last = values.size() - 1;
        while (last > 0 && values.get(last).equals("-")) {
            last--;
        }
        return List.of(last);
    }

    /** The keys of the series, in order. */
    List<String> keys() {
        return StreamSupport.stream(json.path("series").spliterator(), false)
                .map(series -> series.path("key").asText())
                .toList();
    }

    /** The values that the drawing and the page's charts hold, by series; the same series may be drawn for several widths. */
    Map<String, List<List<String>>> drawn() {
        Map<String, List<List<String>>> drawn = new LinkedHashMap<>();
        Matcher marks = MARKS.matcher(svg + page);
        while (marks.find()) {
            Matcher values = VALUES.matcher(marks.group());
            if (values.find()) {
                drawn.computeIfAbsent(unescaped(marks.group(1)), key -> new ArrayList<>())
                        .add(Arrays.asList(values.group(1).split(" ")));
            }
        }
        return drawn;
    }

    /** The numbers in each drawn row of a table, {@code -} where there is none. */
    List<List<String>> drawnRows() {
        return DRAWN_ROW
                .matcher(svg)
                .results()
                .map(row -> List.of(row.group(1).split(" ")))
                .toList();
    }

    /** The numbers that are drawn large. */
    List<String> drawnFigures() {
        return DRAWN_FIGURE
                .matcher(svg)
                .results()
                .map(figure -> figure.group(1))
                .toList();
    }

    /** The headings of the rows by the JSON. */
    List<String> labels() {
        return StreamSupport.stream(json.path("rows").spliterator(), false)
                .map(row -> row.path("label").asText())
                .toList();
    }

    /** The names in the page's list. */
    List<String> listed() {
        Matcher list = LIST.matcher(page);
        return list.find()
                ? ITEM.matcher(list.group(1))
                        .results()
                        .map(item -> unescaped(item.group(1)))
                        .toList()
                : List.of();
    }

    /** The texts of the table on the module's page, row by row. */
    List<String> cells() {
        return CELL.matcher(page)
                .results()
                .map(cell -> unescaped(cell.group(1)
                        .replaceAll(" <span class=\"standing\">.*", "")
                        .replaceAll("<[^>]+>", "")))
                .toList();
    }

    /** The fields of the CSV that hold figures, row by row. */
    List<String> fields() {
        List<String> fields = new ArrayList<>();
        int series = json.path("series").size();
        List<String> lines = csv.lines().skip(1).toList();
        for (String line : lines) {
            String[] all = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            fields.addAll(Arrays.asList(all).subList(all.length - series, all.length));
        }
        return fields;
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String unescaped(String html) {
        return html.replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
