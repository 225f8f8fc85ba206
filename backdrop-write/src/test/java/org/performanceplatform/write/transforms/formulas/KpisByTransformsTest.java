package org.performanceplatform.write.transforms.formulas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.testing.TableRow;

/** The worked examples of {@code docs/kpis.md}, as transforms compute them from the rows of one period. */
class KpisByTransformsTest {

    private static final String NOT_PROVIDED = "not provided";
    private static final double DIGITS_OF_THE_PAGE = 5e-5;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void shares_and_scores_are_those_of_the_page() throws IOException {
        int shares = 0;
        int scores = 0;
        for (TableRow row : TableRow.of("kpis.md")) {
            if (row.header().endsWith("| digital take-up |") || row.header().endsWith("| completion rate |")) {
                // services that sent one of the two numbers alone can't be told apart within one data set
                if (!row.line().contains("+ |")) {
                    assertResult(row.line(), row.cells().get(2), "rate", rate(row.cells()));
                    shares++;
                }
            } else if (row.header().endsWith("| user satisfaction |")) {
                assertResult(row.line(), row.cells().get(5), "score", score(row.cells()));
                scores++;
            }
        }
        assertThat(shares).isGreaterThan(10);
        assertThat(scores).isEqualTo(5);
    }

    private static void assertResult(String line, String said, String field, Optional<Result> result) {
        Object value = result.map(only -> only.fields().get(field)).orElse(null);
        if (said.equals(NOT_PROVIDED)) {
            assertThat(value).as(line).isNull();
        } else {
            assertThat((Double) value).as(line).isCloseTo(Double.parseDouble(said), within(DIGITS_OF_THE_PAGE));
        }
    }

    private static Optional<Result> rate(List<String> cells) throws IOException {
        List<Row> rows = new ArrayList<>();
        rows.addAll(rows("part", cells.get(0)));
        rows.addAll(rows("whole", cells.get(1)));
        return only(Formulas.RATE, """
                {"denominatorMatcher": "^whole$", "numeratorMatcher": "^part$", "matchingAttribute": "stage",
                 "valueAttribute": "count:sum"}""", rows);
    }

    private static List<Row> rows(String stage, String cell) {
        return numbers(cell).stream()
                .map(number -> new Row(period().put("stage", stage).put("count:sum", number)))
                .toList();
    }

    private static Optional<Result> score(List<String> cells) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int service = 0; service < numbers(cells.get(0)).size(); service++) {
            ObjectNode row = period();
            long total = 0;
            for (int rating = 1; rating <= 5; rating++) {
                long count = numbers(cells.get(rating - 1)).get(service);
                row.put("rating_" + rating + ":sum", count);
                total += count;
            }
            rows.add(new Row(row.put("total:sum", total)));
        }
        return only(Formulas.USER_SATISFACTION, "{}", rows);
    }

    private static Optional<Result> only(Formulas formula, String options, List<Row> rows) throws IOException {
        List<Result> results = formula.with(new Options(MAPPER.readTree(options)), "any", Optional.empty())
                .compute(new Input(List.of(rows), List.of()));
        assertThat(results).hasSizeLessThan(2);
        return results.stream().findFirst();
    }

    private static ObjectNode period() {
        return MAPPER.createObjectNode()
                .put("_start_at", "2016-01-01T00:00:00+00:00")
                .put("_end_at", "2016-02-01T00:00:00+00:00")
                .put("_count", 1);
    }

    private static List<Long> numbers(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split("\\+"))
                        .map(String::strip)
                        .map(Long::valueOf)
                        .toList();
    }
}
