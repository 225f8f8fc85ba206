package org.performanceplatform.write.transforms.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.write.transforms.formulas.Row;
import org.performanceplatform.write.transforms.planning.Query;

class NullsLeftOutTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void folds_of_numbers_are_asked_for_over_the_records_that_have_all_their_fields() {
        NullsLeftOut parts = NullsLeftOut.of(query(List.of(
                        "rate:sum",
                        "rate:mean",
                        "rate:count",
                        "cost:percentile(95)",
                        "share:sum(done)/count(begun)",
                        "name")))
                .orElseThrow();

        assertThat(parts.rest().parameters())
                .containsEntry("collect", List.of("rate:count", "name"))
                .containsEntry("where", List.of("channel=web"));
        assertThat(parts.folds())
                .extracting(Query::parameters)
                .extracting(map -> map.get("collect"), map -> map.get("where"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                List.of("rate:sum", "rate:mean"), List.of("channel=web", "rate is present")),
                        org.assertj.core.groups.Tuple.tuple(
                                List.of("cost:percentile(95)"), List.of("channel=web", "cost is present")),
                        org.assertj.core.groups.Tuple.tuple(
                                List.of("share:sum(done)/count(begun)"), List.of("channel=web", "done is present")));
    }

    @Test
    void a_query_that_folds_no_numbers_has_no_such_parts() {
        assertThat(NullsLeftOut.of(query(List.of("rate:count", "name", "no:such"))))
                .isEmpty();
        assertThat(NullsLeftOut.of(new Query(Map.of(), Optional.empty()))).isEmpty();
    }

    @Test
    void a_period_in_which_nothing_was_provided_keeps_its_row() {
        NullsLeftOut parts = NullsLeftOut.of(query(List.of("rate:sum"))).orElseThrow();

        List<Row> together = parts.together(rows("""
                        [{"_start_at": "a", "_end_at": "b", "stage": "x", "_count": 2},
                         {"_start_at": "a", "_end_at": "b", "stage": "y", "_count": 1},
                         {"_start_at": "b", "_end_at": "c", "stage": "x", "_count": 1}]"""), List.of(rows("""
                        [{"_start_at": "a", "_end_at": "b", "stage": "x", "_count": 1, "rate:sum": 0.5},
                         {"_start_at": "b", "_end_at": "c", "stage": "x", "_count": 0, "rate:sum": null}]""")));

        assertThat(together).isEqualTo(rows("""
                [{"_start_at": "a", "_end_at": "b", "stage": "x", "_count": 2, "rate:sum": 0.5},
                 {"_start_at": "a", "_end_at": "b", "stage": "y", "_count": 1},
                 {"_start_at": "b", "_end_at": "c", "stage": "x", "_count": 1, "rate:sum": null}]"""));
    }

    private static Query query(List<String> collect) {
        return new Query(
                Map.of("collect", collect, "group_by", List.of("stage"), "where", List.of("channel=web")),
                Optional.of(Period.WEEK));
    }

    private static List<Row> rows(String json) {
        try {
            return StreamSupport.stream(MAPPER.readTree(json).spliterator(), false)
                    .map(Row::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
