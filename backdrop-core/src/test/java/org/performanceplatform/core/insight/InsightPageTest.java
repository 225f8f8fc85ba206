package org.performanceplatform.core.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.testing.TableRow;

/** Every row of the tables of {@code docs/insight.md} is what the code computes, to the digits that the page gives. */
class InsightPageTest {

    @Test
    void every_worked_example_is_computed_as_the_page_says() {
        List<TableRow> examples = TableRow.of("insight.md");

        assertThat(examples).hasSize(19).allSatisfy(example -> assertThat(computed(example.header(), example.cells()))
                .as(example.line())
                .isEqualTo(example.cells()));
    }

    private static List<String> computed(String header, List<String> cells) {
        List<String> known = new ArrayList<>();
        if (header.contains("earlier")) {
            known.addAll(cells.subList(0, 3));
            known.addAll(movement(cells));
        } else {
            known.add(cells.get(0));
            QuarterlyHistory history = history(cells.get(0));
            if (header.contains("next year")) {
                known.addAll(projection(Projection.of(history).orElseThrow()));
            } else if (header.contains("outside")) {
                known.add(outside(NormalBand.of(history).orElseThrow()));
            } else {
                known.add(history.obstacle().map(InsightPageTest::words).orElse(""));
                assertThat(Projection.of(history).isEmpty())
                        .isEqualTo(history.obstacle().isPresent());
                assertThat(NormalBand.of(history).isEmpty())
                        .isEqualTo(history.obstacle().isPresent());
            }
        }
        return known;
    }

    private static List<String> movement(List<String> cells) {
        Optional<Movement<String>> movement = Movement.between(
                cells.get(0),
                number(cells.get(1)),
                number(cells.get(2)),
                !cells.get(0).startsWith("Cost"));
        return movement.map(some ->
                        List.of(rounded(some.share()), some.verdict().name().toLowerCase(Locale.ROOT)))
                .orElse(List.of("nothing is said", ""));
    }

    private static List<String> projection(Projection projection) {
        String quarters = projection.quarters().stream()
                .map(quarter -> rounded(quarter.figure()))
                .collect(Collectors.joining(" "));
        Projection.Expected year = projection.year();
        return List.of(quarters, rounded(year.figure()), rounded(year.lower()) + " and " + rounded(year.upper()));
    }

    private static String outside(NormalBand band) {
        return band.outside().stream()
                .map(point -> "the %dth: %s, normal is %s to %s"
                        .formatted(
                                point.place() + 1,
                                rounded(point.figure()),
                                rounded(point.lower()),
                                rounded(point.upper())))
                .collect(Collectors.joining("; "));
    }

    private static String words(QuarterlyHistory.Obstacle obstacle) {
        return switch (obstacle) {
            case TOO_SHORT -> "too short";
            case GAPS -> "gaps";
        };
    }

    private static QuarterlyHistory history(String cell) {
        return new QuarterlyHistory(
                Stream.of(cell.split(" ")).map(InsightPageTest::number).toList());
    }

    private static OptionalDouble number(String cell) {
        return cell.isEmpty() || cell.equals("-")
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(cell));
    }

    private static String rounded(double number) {
        int digits = Math.abs(number) < 1 ? 2 : 1;
        BigDecimal exact = BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
