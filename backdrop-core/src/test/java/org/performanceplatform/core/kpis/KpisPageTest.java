package org.performanceplatform.core.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.results.Value;
import org.performanceplatform.core.testing.TableRow;

/** Every row of the tables of {@code docs/kpis.md} is what the code computes, to the digits that the page gives. */
class KpisPageTest {

    @Test
    void every_worked_example_is_computed_as_the_page_says() {
        List<TableRow> examples = TableRow.of("kpis.md").stream()
                .filter(row -> !row.header().contains("what is said"))
                .toList();

        assertThat(examples).hasSizeGreaterThan(20).allSatisfy(example -> {
            String expected = example.cells().get(example.cells().size() - 1);
            assertThat(said(figure(example.header(), example.cells()), expected))
                    .as(example.line())
                    .isEqualTo(expected);
        });
    }

    @Test
    void the_page_says_every_formula_and_every_reason_for_a_missing_value() throws IOException {
        String page = Files.readString(Path.of("../docs/kpis.md"));

        for (Kpi kpi : Kpi.values()) {
            assertThat(page).contains("## " + kpi.title());
        }
        for (Value.Reason reason : Value.Reason.values()) {
            assertThat(page).contains("| " + reason.words() + " |");
        }
    }

    private static OptionalDouble figure(String header, List<String> cells) {
        if (header.contains("rating_1")) {
            return satisfaction(cells);
        }
        if (header.contains("cost per transaction |") && header.contains("total cost")) {
            Cost cost = Cost.of(number(cells.get(0)), number(cells.get(1)));
            return cost.cost().isProvided()
                    ? OptionalDouble.of(cost.cost().sum().doubleValue())
                    : OptionalDouble.empty();
        }
        if (header.contains("average cost")) {
            Cost cost = Cost.NONE;
            for (int i = 0; i < parts(cells.get(0)).size(); i++) {
                cost = cost.plus(Cost.of(
                        number(parts(cells.get(0)).get(i)),
                        number(parts(cells.get(1)).get(i))));
            }
            return OptionalDouble.of(cost.perTransaction().orElseThrow().doubleValue());
        }
        Share share = Share.NONE;
        for (int i = 0; i < parts(cells.get(1)).size(); i++) {
            Share one = new Share(
                    Total.of(number(parts(cells.get(0)).get(i))),
                    Total.of(number(parts(cells.get(1)).get(i))));
            share = i == 0 ? one : share.plus(one);
        }
        return share.value();
    }

    private static OptionalDouble satisfaction(List<String> cells) {
        Satisfaction all = Satisfaction.NONE;
        for (int i = 0; i < parts(cells.get(0)).size(); i++) {
            List<Total> ratings = new ArrayList<>();
            Total responses = Total.NONE;
            for (String cell : cells.subList(0, Satisfaction.RATINGS)) {
                Total rating = Total.of(number(parts(cell).get(i)));
                ratings.add(rating);
                responses = responses.plus(rating);
            }
            all = all.plus(new Satisfaction(ratings, responses));
        }
        return all.score();
    }

    private static String said(OptionalDouble figure, String expected) {
        if (figure.isEmpty()) {
            return Value.Reason.NOT_PROVIDED.words().toLowerCase(Locale.ROOT);
        }
        int digits = expected.contains(".") ? expected.length() - expected.indexOf('.') - 1 : 0;
        return BigDecimal.valueOf(figure.getAsDouble())
                .setScale(digits, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split("\\+", -1)).map(String::strip).toList();
    }

    private static BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
