package org.performanceplatform.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final String MARCH = "&start_at=2015-03-02T00:00:00Z&end_at=2015-03-30T00:00:00Z";

    private final List<Map<String, Object>> records = new ArrayList<>();

    @Test
    void groups_are_ordered_by_value_and_records_without_the_field_left_out() {
        given("2015-03-02T09:00:00Z", "size", 10L);
        given("2015-03-02T09:00:00Z", "size", 9L);
        given("2015-03-02T09:00:00Z", "size", "9");
        given("2015-03-02T09:00:00Z", "size", true);
        given("2015-03-02T09:00:00Z", "size", null);
        given("2015-03-02T09:00:00Z");

        assertThat(column("group_by=size", "size")).containsExactly(true, 9L, 10L, "9");
    }

    @Test
    void missing_periods_are_filled_with_no_count_and_null_figures() {
        given("2015-03-10T09:00:00Z", "vol", 4L);

        assertThat(answer("period=week&collect=vol:sum&collect=kind" + MARCH).get(0))
                .containsExactlyInAnyOrderEntriesOf(nullable(
                        "_count",
                        0L,
                        "_start_at",
                        Instant.parse("2015-03-02T00:00:00Z"),
                        "_end_at",
                        Instant.parse("2015-03-09T00:00:00Z"),
                        "vol:sum",
                        null,
                        "kind:set",
                        null));
        assertThat(column("period=week" + MARCH, "_count")).containsExactly(0L, 1L, 0L, 0L);
    }

    @Test
    void a_group_row_folds_all_records_of_the_group_and_not_its_buckets() {
        given("2015-03-02T09:00:00Z", "dept", "a", "vol", 1L);
        given("2015-03-09T09:00:00Z", "dept", "a", "vol", 2L);
        given("2015-03-09T10:00:00Z", "dept", "a", "vol", 9L);

        Map<String, Object> row = answer("period=week&group_by=dept&collect=vol:mean&collect=vol:median" + MARCH)
                .get(0);

        assertThat(row).containsEntry("vol:mean", 4.0).containsEntry("vol:median", 2L);
        assertThat(row).containsEntry("_count", 3L).containsEntry("_group_count", 2L);
    }

    @Test
    void a_record_at_an_inclusive_end_counts_in_its_group_but_has_no_bucket() {
        given("2015-03-30T00:00:00Z", "dept", "a");

        Map<String, Object> row =
                answer("period=week&group_by=dept&inclusive=true" + MARCH).get(0);

        assertThat(row).containsEntry("_count", 1L);
        assertThat((List<?>) row.get("values")).hasSize(4);
    }

    @Test
    void flattened_rows_have_every_combination_bucket_by_bucket_and_can_be_sorted_and_limited() {
        given("2015-03-02T09:00:00Z", "dept", "a", "chan", "web", "vol", 5L);
        given("2015-03-09T09:00:00Z", "dept", "b", "chan", "post", "vol", 7L);
        String query = "period=week&group_by=dept&group_by=chan&flatten=true&collect=vol:sum"
                + "&start_at=2015-03-02T00:00:00Z&end_at=2015-03-16T00:00:00Z";

        assertThat(column(query, "_count")).containsExactly(0L, 1L, 0L, 0L, 0L, 0L, 1L, 0L);
        assertThat(column(query + "&sort_by=vol:sum:descending&limit=2", "vol:sum"))
                .containsExactly(7L, 5L);
    }

    @Test
    void a_series_moves_to_its_first_or_last_data() {
        given("2015-03-16T09:00:00Z");

        assertThat(column("period=week&duration=3&start_at=2015-03-02T00:00:00Z", "_count"))
                .containsExactly(1L, 0L, 0L);
        assertThat(column("period=week&duration=3&end_at=2015-03-30T00:00:00Z", "_count"))
                .containsExactly(0L, 0L, 1L);
        assertThat(column("period=week&duration=3&start_at=2015-03-02T00:00:00Z&flatten=true", "_count"))
                .containsExactly(0L, 0L, 1L);
    }

    @Test
    void grouped_series_move_by_the_smallest_distance_of_the_groups_that_remain() {
        given("2015-03-09T09:00:00Z", "dept", "a");
        given("2015-03-16T09:00:00Z", "dept", "b");
        given("2015-03-16T10:00:00Z", "dept", "b");
        String query = "period=week&duration=3&group_by=dept&start_at=2015-03-02T00:00:00Z";

        assertThat(firstBucket(answer(query))).isEqualTo(Instant.parse("2015-03-09T00:00:00Z"));
        assertThat(firstBucket(answer(query + "&sort_by=_count:descending&limit=1")))
                .isEqualTo(Instant.parse("2015-03-16T00:00:00Z"));
    }

    @Test
    void sums_stay_exact_and_become_floating_only_beyond_64_bits() {
        given("2015-03-02T09:00:00Z", "dept", "a", "vol", Long.MAX_VALUE);
        given("2015-03-02T09:00:00Z", "dept", "a", "vol", 1L);
        given("2015-03-02T09:00:00Z", "dept", "b", "vol", Long.MAX_VALUE);
        given("2015-03-02T09:00:00Z", "dept", "b", "vol", Long.MAX_VALUE);
        given("2015-03-02T09:00:00Z", "dept", "b", "vol", Long.MIN_VALUE);

        assertThat(column("group_by=dept&collect=vol:sum", "vol:sum")).containsExactly(0x1p63, Long.MAX_VALUE - 1);
    }

    @Test
    void a_fold_of_numbers_refuses_text_and_null() {
        given("2015-03-02T09:00:00Z", "dept", "a", "vol", "many", "gap", null);

        for (String fold : List.of("vol:sum", "vol:mean", "vol:min", "vol:median", "gap:sum", "gap:percentile(5)")) {
            assertThatThrownBy(() -> answer("group_by=dept&collect=" + fold))
                    .isInstanceOf(InvalidCollectException.class)
                    .hasMessage("invalid collect function");
        }
    }

    @Test
    void a_fold_over_no_values_is_null() {
        given("2015-03-02T09:00:00Z", "dept", "a");

        for (String fold : List.of("sum", "count", "set", "mean", "min", "max", "median", "first", "last")) {
            assertThat(answer("group_by=dept&collect=vol:" + fold).get(0)).containsEntry("vol:" + fold, null);
        }
    }

    @Test
    void further_folds_give_extremes_ranks_and_ends() {
        given("2015-03-03T09:00:00Z", "dept", "a", "vol", 4L);
        given("2015-03-02T09:00:00Z", "dept", "a", "vol", 1.5);
        given("2015-03-05T09:00:00Z", "dept", "a", "vol", 2L);
        given("2015-03-05T09:00:00Z", "dept", "a", "vol", 3L);

        Map<String, Object> row = answer("group_by=dept&collect=vol:min&collect=vol:max&collect=vol:median"
                        + "&collect=vol:percentile(90)&collect=vol:first&collect=vol:last")
                .get(0);

        assertThat(row)
                .containsEntry("vol:min", 1.5)
                .containsEntry("vol:max", 4L)
                .containsEntry("vol:median", 2.5)
                .containsEntry("vol:percentile(90)", 3.7)
                .containsEntry("vol:first", 1.5)
                .containsEntry("vol:last", 3L);
    }

    @Test
    void a_ratio_is_that_of_the_sums_and_null_over_zero() {
        given("2015-03-02T09:00:00Z", "dept", "a", "done", 1L, "begun", 2L);
        given("2015-03-02T09:00:00Z", "dept", "a", "done", 1L, "begun", 6L);
        given("2015-03-02T09:00:00Z", "dept", "b", "done", 1L, "begun", 0L);

        assertThat(column("group_by=dept&collect=rate:sum(done)/sum(begun)", "rate"))
                .containsExactly(0.25, null);
    }

    @Test
    void running_figures_go_from_bucket_to_bucket() {
        given("2015-03-02T09:00:00Z", "vol", 2L);
        given("2015-03-09T09:00:00Z", "vol", 4L);
        given("2015-03-23T09:00:00Z", "vol", 1L);
        String query = "period=week&collect=vol:cumulative&collect=vol:moving_average(2)" + MARCH;

        assertThat(column(query, "vol:cumulative")).containsExactly(2L, 6L, 6L, 7L);
        assertThat(column(query, "vol:moving_average(2)")).containsExactly(null, 3.0, null, null);
    }

    @Test
    void a_series_is_compared_with_the_year_before() {
        given("2014-03-03T09:00:00Z", "vol", 4L);
        given("2015-03-02T09:00:00Z", "vol", 5L);

        Map<String, Object> week =
                answer("period=week&collect=vol:sum&compare=year" + MARCH).get(0);
        Map<String, Object> month = answer("period=month&collect=vol:sum&compare=year"
                        + "&start_at=2015-03-01T00:00:00Z&end_at=2015-04-01T00:00:00Z")
                .get(0);

        assertThat(week).containsEntry("vol:sum:previous", 4L).containsEntry("vol:sum:change", 0.25);
        assertThat(month).containsEntry("_count:previous", 1L).containsEntry("vol:sum:change", 0.25);
    }

    @Test
    void running_figures_are_compared_with_those_of_the_earlier_series() {
        given("2014-03-03T09:00:00Z", "vol", 1L);
        given("2014-03-10T09:00:00Z", "vol", 3L);
        given("2015-03-02T09:00:00Z", "vol", 2L);
        given("2015-03-09T09:00:00Z", "vol", 6L);

        String query = "period=week&compare=year&collect=vol:cumulative&collect=vol:moving_average(2)" + MARCH;

        assertThat(column(query, "vol:cumulative:previous")).containsExactly(1L, 4L, 4L, 4L);
        assertThat(column(query, "vol:cumulative:change")).containsExactly(1.0, 1.0, 1.0, 1.0);
        assertThat(column(query, "vol:moving_average(2):previous")).containsExactly(null, 2.0, null, null);
        assertThat(column(query, "vol:moving_average(2):change")).containsExactly(null, 1.0, null, null);
    }

    @Test
    void a_combination_that_never_occurs_is_compared_with_the_year_in_which_it_did() {
        given("2014-03-03T09:00:00Z", "dept", "a", "kind", "y", "vol", 7L);
        given("2014-03-03T09:00:00Z", "dept", "c", "kind", "x", "vol", 9L);
        given("2015-03-02T09:00:00Z", "dept", "a", "kind", "x", "vol", 1L);
        given("2015-03-02T09:00:00Z", "dept", "b", "kind", "y", "vol", 1L);

        String query = "period=week&compare=year&group_by=dept&group_by=kind&flatten=true&collect=vol:sum"
                + "&start_at=2015-03-02T00:00:00Z&end_at=2015-03-09T00:00:00Z";

        assertThat(column(query, "dept")).containsExactly("a", "a", "b", "b");
        assertThat(column(query, "kind")).containsExactly("x", "y", "x", "y");
        assertThat(column(query, "_count:previous")).containsExactly(0L, 1L, 0L, 0L);
        assertThat(column(query, "vol:sum:previous")).containsExactly(null, 7L, null, null);
    }

    @Test
    void a_running_total_counts_the_leap_day_with_which_no_day_is_compared() {
        given("2016-02-28T09:00:00Z", "vol", 1L);
        given("2016-02-29T09:00:00Z", "vol", 1L);
        given("2016-03-01T09:00:00Z", "vol", 1L);

        assertThat(column(
                        "period=day&compare=year&collect=vol:cumulative&start_at=2017-02-28T00:00:00Z"
                                + "&end_at=2017-03-02T00:00:00Z",
                        "vol:cumulative:previous"))
                .containsExactly(1L, 3L);
    }

    @Test
    void what_ends_with_a_day_that_the_earlier_month_has_not_is_compared_with_all_of_its_last_day() {
        given("2015-02-27T09:00:00Z", "vol", 2L);
        given("2015-02-28T09:00:00Z", "vol", 3L);
        given("2015-03-01T00:00:00Z", "vol", 50L);
        String days = "period=day&compare=year&collect=vol:sum&start_at=2016-02-27T00:00:00Z&end_at=2016-";
        String month = "period=month&compare=period&collect=vol:sum&start_at=2015-03-01T00:00:00Z&end_at=2015-";

        assertThat(column(days + "02-29T00:00:00Z", "vol:sum:previous")).containsExactly(2L, 3L);
        assertThat(column(days + "02-29T06:00:00Z", "vol:sum:previous")).containsExactly(2L, 3L, 3L);
        assertThat(column(month + "03-30T00:00:00Z", "vol:sum:previous")).containsExactly(5L);
        assertThat(column(month + "03-28T00:00:00Z", "vol:sum:previous")).containsExactly(2L);
    }

    @Test
    void too_many_rows_are_refused_before_they_are_made() {
        given("2015-03-02T09:00:00Z", "dept", "a");
        given("2015-03-02T09:00:00Z", "dept", "b");
        Answers answers = new Answers(new NaiveEngine(records), new QueryLimits(7, 20, 5));
        Query query = query("period=week&group_by=dept" + MARCH);

        assertThatThrownBy(() -> answers.of(query)).isInstanceOf(QueryTooLargeException.class);
    }

    private void given(String time, Object... fields) {
        Map<String, Object> record = new HashMap<>(nullable(fields));
        record.put("_timestamp", Instant.parse(time));
        record.put("_id", "r" + records.size());
        records.add(record);
    }

    private List<Map<String, Object>> answer(String query) {
        return new Answers(new NaiveEngine(records), QueryLimits.DEFAULT).of(query(query));
    }

    private List<Object> column(String query, String key) {
        return answer(query).stream().map(row -> row.get(key)).toList();
    }

    private static Object firstBucket(List<Map<String, Object>> rows) {
        return ((Map<?, ?>) ((List<?>) rows.get(0).get("values")).get(0)).get("_start_at");
    }

    private static Query query(String text) {
        return new QueryParser(QueryLimits.DEFAULT, Clock.systemUTC()).parse(QueryParserTest.parameters(text), true);
    }

    private static Map<String, Object> nullable(Object... pairs) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
