package org.performanceplatform.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.performanceplatform.core.periods.Period;

class QueryParserTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2018-11-20T10:00:00Z"), ZoneOffset.UTC);

    private final QueryParser parser = new QueryParser(QueryLimits.DEFAULT, NOW);

    @ParameterizedTest
    @CsvFileSource(resources = "refused-queries.csv", delimiter = '|', numLinesToSkip = 1)
    void refuses_with_the_message_of_the_first_rule_broken(String query, String message) {
        assertThatThrownBy(() -> parse(query))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "refused-queries.csv", delimiter = '|', numLinesToSkip = 1)
    void names_a_parameter_that_was_given(String query, String message) {
        assertThatThrownBy(() -> parse(query))
                .extracting(refused -> ((InvalidQueryException) refused).parameter())
                .isIn(parameters(query).values().keySet());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "refused-without-raw.csv", delimiter = '|', numLinesToSkip = 1)
    void refuses_more_where_single_records_must_not_show(String query, String message) {
        assertThatThrownBy(() -> parser.parse(parameters(query), false)).hasMessage(message);
    }

    @Test
    void an_empty_query_asks_for_all_records() {
        Query query = parse("");

        assertThat(query.isRaw()).isTrue();
        assertThat(query.window()).isEqualTo(TimeWindow.ALWAYS);
        assertThat(query.limit()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=00", "limit=%2B0"})
    void a_limit_of_nothing_is_no_limit(String query) {
        assertThat(parse(query).limit()).isEmpty();
    }

    @Test
    void a_limit_beyond_all_numbers_is_no_error() {
        assertThat(parse("limit=99999999999999999999").limit()).isEqualTo(OptionalLong.of(Long.MAX_VALUE));
    }

    @Test
    void a_duration_without_ends_means_the_last_complete_periods() {
        Query query = parse("period=day&duration=2");

        assertThat(query.window())
                .isEqualTo(TimeWindow.between(
                        Instant.parse("2018-11-18T00:00:00Z"), Instant.parse("2018-11-20T00:00:00Z")));
        assertThat(query.anchor()).isEqualTo(Anchor.END);
    }

    @Test
    void a_duration_from_a_start_begins_at_the_period_of_the_start() {
        Query query = parse("period=week&duration=2&start_at=2015-03-06T10:00:00Z");

        assertThat(query.window())
                .isEqualTo(TimeWindow.between(
                        Instant.parse("2015-03-02T00:00:00Z"), Instant.parse("2015-03-16T00:00:00Z")));
        assertThat(query.anchor()).isEqualTo(Anchor.START);
    }

    @Test
    void flattened_series_do_not_move() {
        assertThat(parse("period=day&duration=2&flatten=true").anchor()).isEqualTo(Anchor.NONE);
    }

    @Test
    void offsets_up_to_a_day_are_understood() {
        Query query = parse("start_at=2015-03-02T10:15:00%2B0100&end_at=2015-03-03T05:00:00-23:59");

        assertThat(query.window())
                .isEqualTo(TimeWindow.between(
                        Instant.parse("2015-03-02T09:15:00Z"), Instant.parse("2015-03-04T04:59:00Z")));
    }

    @Test
    void a_filter_value_begins_after_the_first_colon_and_may_be_a_boolean() {
        assertThat(parse("filter_by=link:http://x:80/&filter_by=open:true&filter_by=size:10")
                        .conditions())
                .containsExactly(
                        new Condition.Equal("link", "http://x:80/"),
                        new Condition.Equal("open", true),
                        new Condition.Equal("size", "10"));
    }

    @Test
    void of_a_repeated_parameter_with_one_value_the_first_counts() {
        Query query = parse("period=day&period=fortnight&duration=1&limit=2&limit=x&group_by=ab");

        assertThat(query.period()).contains(Period.DAY);
        assertThat(query.limit()).isEqualTo(OptionalLong.of(2));
    }

    @Test
    void a_sort_key_may_be_that_of_a_collect() {
        assertThat(parse("group_by=ab&collect=vol:sum&sort_by=vol:sum:descending")
                        .sort())
                .contains(new Sort("vol:sum", Sort.Direction.DESCENDING));
    }

    @Test
    void folds_take_arguments_and_ratios_take_two_folds() {
        Query query = parse("group_by=ab&collect=vol:percentile(99.9)&collect=rate:sum(done)/sum(begun)&collect=vol");

        assertThat(query.measures())
                .containsExactly(
                        new Collect("vol", Fold.PERCENTILE, 99.9, false),
                        new Ratio("rate", Collect.of("done", Fold.SUM), Collect.of("begun", Fold.SUM)),
                        Collect.bare("vol"));
        assertThat(query.measures().get(0).key()).isEqualTo("vol:percentile(99.9)");
    }

    @Test
    void where_compares_numbers_as_numbers_and_text_as_text() {
        assertThat(parse("where=count>=10&where=channel in (phone, \"a, b\", 7)&where=note is missing"
                                + "&where=code = '10'&where=_timestamp<2016-01-01T00:00:00Z&where=vol!=2.5")
                        .conditions())
                .containsExactly(
                        new Condition.Compare("count", Condition.Operator.AT_LEAST, 10L),
                        new Condition.OneOf("channel", List.of("phone", "a, b", 7L), false),
                        new Condition.Missing("note", false),
                        new Condition.Compare("code", Condition.Operator.EQUAL, "10"),
                        new Condition.Compare(
                                "_timestamp", Condition.Operator.LESS, Instant.parse("2016-01-01T00:00:00Z")),
                        new Condition.Compare("vol", Condition.Operator.UNEQUAL, 2.5));
    }

    @Test
    void a_cursor_is_read_as_it_was_written_but_not_for_another_sorting() {
        Cursor cursor = new Cursor(Instant.parse("2016-01-01T00:00:00Z"), "id7");
        String text = Cursors.text(cursor, parse("sort_by=_timestamp:ascending").sort());

        assertThat(parse("sort_by=_timestamp:ascending&cursor=" + text).cursor())
                .contains(cursor);
        assertThatThrownBy(() -> parse("sort_by=_timestamp:descending&cursor=" + text))
                .isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void ids_can_be_filtered_by_where_single_records_must_not_show_as_in_the_reference() {
        Query query = parser.parse(parameters("group_by=branch&filter_by=_id:b1&where=loans>1"), false);

        assertThat(query.conditions()).hasSize(2);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "too-large-queries.csv", delimiter = '|', numLinesToSkip = 1)
    void what_is_beyond_a_limit_is_refused_with_the_limit_and_the_parameter_named(
            String query, String parameter, String limit) {
        assertThatThrownBy(() -> parse(query))
                .isInstanceOfSatisfying(QueryTooLargeException.class, refused -> assertThat(refused.parameter())
                        .isEqualTo(parameter))
                .hasMessageContaining(limit)
                .hasMessageContaining("'" + parameter + "'");
    }

    private Query parse(String query) {
        return parser.parse(parameters(query), true);
    }

    static Parameters parameters(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                values.computeIfAbsent(parts[0], name -> new ArrayList<>())
                        .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return new Parameters(values);
    }
}
