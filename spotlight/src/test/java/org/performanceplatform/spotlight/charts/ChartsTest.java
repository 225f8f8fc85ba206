package org.performanceplatform.spotlight.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Note;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;

/**
 * Drawings as they are meant to be, under {@code charts/}. With {@code -Dcharts.accept} they are written anew; look at them
 * before they are committed.
 */
class ChartsTest {

    private static final Pattern POINT = Pattern.compile("[ML](-?[0-9.]+) (-?[0-9.]+)");

    @ParameterizedTest
    @CsvSource({
        "LINE,WIDE,one",
        "LINE,NARROW,many",
        "LINE,FULL,many",
        "STACKED_AREA,WIDE,many",
        "STACKED_COLUMN,WIDE,many",
        "COLUMN,WIDE,one",
        "COLUMN,NARROW,things",
        "BAR,WIDE,things",
        "FUNNEL,NARROW,things",
        "SPARKLINE,NARROW,one"
    })
    void a_chart_is_drawn_as_its_golden_file(ChartKind kind, ChartSize size, String data) throws IOException {
        String drawing = Charts.draw(kind, plot(data), size);

        assertThat(drawing).isEqualTo(golden(kind + "-" + size + "-" + data + ".svg", drawing));
    }

    @Test
    void heights_are_in_proportion_to_values_and_gaps_are_gaps() {
        // Given
        Plot plot = plot("many");

        // When
        String drawing = Charts.draw(ChartKind.LINE, plot, ChartSize.FULL);

        // Then
        List<double[]> points = new ArrayList<>();
        for (String path : drawing.split("<path class=\"chart-line\"")) {
            List<Double> values = numbers(path);
            List<Double> heights = heights(path);
            for (int at = 0; at < heights.size() && !values.isEmpty(); at++) {
                points.add(new double[] {values.get(at), heights.get(at)});
            }
        }
        points.sort(Comparator.comparingDouble(point -> point[0]));
        double[] least = points.get(0);
        double[] most = points.get(points.size() - 1);
        double slope = (most[1] - least[1]) / (most[0] - least[0]);
        for (double[] point : points) {
            double expected = least[1] + slope * (point[0] - least[0]);
            assertThat(point[1]).isBetween(expected - 0.2, expected + 0.2);
        }
        assertThat(points).hasSize(5 + 4 + 6);
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void every_drawing_has_a_name_and_a_description_and_no_style(ChartKind kind) {
        assertThat(Charts.draw(kind, plot("one"), ChartSize.WIDE))
                .contains(
                        "role=\"img\"",
                        "<title id=\"c-wide-title\">Visits &amp; more</title>",
                        "<desc id=\"c-wide-desc\">")
                .doesNotContain("style");
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void nothing_known_still_makes_a_drawing(ChartKind kind) {
        Plot plot = new Plot(
                "c",
                "Visits",
                "No figures were provided.",
                Period.MONTH,
                months(2),
                List.of(series("a", "Visits", null, null)),
                false,
                List.of());

        assertThat(Charts.draw(kind, plot, ChartSize.WIDE)).contains("</svg>").doesNotContain("NaN");
    }

    @Test
    void noise_is_no_change_in_a_sparkline() {
        Plot level = plot(Period.MONTH, months(3), List.of(), series("a", "Visits", 1000.0, 1001.0, 1000.0));

        List<Double> heights = heights(Charts.draw(ChartKind.SPARKLINE, level, ChartSize.NARROW));

        assertThat(heights.get(0) - heights.get(1)).isBetween(0.5, 1.0);
        assertThat(heights.get(0)).isBetween(44.0, 46.0);
    }

    @Test
    void figures_that_may_still_change_are_hollow() {
        Series series = new Series(
                "a",
                "Visits",
                Format.INTEGER,
                List.of(Value.of(1), new Value.Figure(2, Value.Standing.REVISED), Value.of(3)));

        String drawing = Charts.draw(ChartKind.LINE, plot(Period.MONTH, months(3), List.of(), series), ChartSize.WIDE);

        assertThat(drawing.split("fill=\"#ffffff\" stroke=\"#097f96\"")).hasSize(2);
    }

    private static Plot plot(String data) {
        List<Note> notes = List.of(new Note(Instant.parse("2026-03-10T00:00:00Z"), "A new form"));
        return switch (data) {
            case "one" ->
                plot(
                        Period.MONTH,
                        months(6),
                        notes,
                        series("a", "Visits", 1200.0, 1500.0, null, 900.0, 1700.0, 2100.0));
            case "many" ->
                plot(
                        Period.MONTH,
                        months(6),
                        notes,
                        series("a", "Desktop", 600.0, 610.0, null, 630.0, 640.0, 650.0),
                        series("b", "Mobile phone", 300.0, 310.0, null, null, 340.0, 350.0),
                        series("c", "Tablet", 100.0, 90.0, 80.0, 70.0, 60.0, 50.0));
            default ->
                plot(
                        null,
                        List.of(
                                category("About you"),
                                category("Care you provide"),
                                category("Other money"),
                                category("Thank you")),
                        List.of(),
                        series("a", "Users", 3900.0, 2900.0, null, 2300.0));
        };
    }

    private static Plot plot(Period period, List<Row> rows, List<Note> notes, Series... series) {
        return new Plot("c", "Visits & more", "What it shows.", period, rows, List.of(series), false, notes);
    }

    private static Row category(String label) {
        return new Row.Category(label, null);
    }

    private static List<Row> months(int count) {
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            rows.add(new Row.Span(Period.MONTH, Period.MONTH.plus(first, at), Period.MONTH.plus(first, at + 1)));
        }
        return rows;
    }

    private static Series series(String key, String label, Double... values) {
        return new Series(
                key,
                label,
                Format.INTEGER,
                Arrays.stream(values)
                        .map(value -> value == null ? Value.notProvided() : Value.of(value))
                        .toList());
    }

    private static List<Double> numbers(String path) {
        Matcher matcher = Pattern.compile("data-values=\"([^\"]+)\"").matcher(path);
        return matcher.find()
                ? Arrays.stream(matcher.group(1).split(" "))
                        .filter(text -> !"-".equals(text))
                        .map(Double::valueOf)
                        .toList()
                : List.of();
    }

    private static List<Double> heights(String path) {
        Matcher drawn = Pattern.compile(" d=\"([^\"]+)\"").matcher(path);
        List<Double> heights = new ArrayList<>();
        if (drawn.find()) {
            Matcher point = POINT.matcher(drawn.group(1));
            while (point.find()) {
                heights.add(Double.valueOf(point.group(2)));
            }
        }
        return heights;
    }

    static String golden(String name, String drawing) throws IOException {
        if (System.getProperty("charts.accept") != null) {
            Files.writeString(Path.of("src/test/resources/charts", name), drawing);
            return drawing;
        }
        try (InputStream in = ChartsTest.class.getResourceAsStream("/charts/" + name)) {
            return in == null ? "there is no " + name : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
