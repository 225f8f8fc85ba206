package org.performanceplatform.write.transforms.formulas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.testing.JsonMatch;

/** What each type of transform makes of rows; the first of each are the reference's recorded shapes. */
class FormulasTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String WEEK = "'_start_at':'2013-01-07T00:00:00+00:00','_end_at':'2013-01-14T00:00:00+00:00'";
    private static final String NEXT_WEEK =
            "'_start_at':'2013-01-14T00:00:00+00:00','_end_at':'2013-01-21T00:00:00+00:00'";
    private static final String WEEK_ID = "MjAxMy0wMS0wN1QwMDowMDowMCswMDowMF8yMDEzLTAxLTE0VDAwOjAwOjAwKzAwOjAw";
    private static final String RATE =
            "{'denominatorMatcher':'^start$','numeratorMatcher':'done','matchingAttribute':'stage','valueAttribute':'n:sum'}";

    @Test
    void a_rate_has_the_shape_of_the_reference() {
        List<Result> results = compute(
                Formulas.RATE,
                RATE,
                "[{" + WEEK + ",'stage':'start','n:sum':40.0},{" + WEEK + ",'stage':'done','n:sum':10.0},{" + WEEK
                        + ",'stage':'restart','n:sum':99}]");

        assertResults(
                "[{'_id':'" + WEEK_ID + "','_timestamp':'2013-01-07T00:00:00+00:00'," + WEEK + ",'rate':0.25}]",
                results);
    }

    @Test
    void whole_numbers_are_divided_as_fractions_and_zero_is_not_nothing() {
        assertThat(rateOf(40, 10)).isEqualTo(0.25);
        assertThat(rateOf(40, 0)).isEqualTo(0.0);
        assertThat(rateOf(40, null)).isNull();
        assertThat(rateOf(0, 10)).isNull();
        assertThat(rateOf(null, 10)).isNull();
        assertThat(rateOf(40, 60)).isEqualTo(1.5);
    }

    @Test
    void periods_without_records_have_no_result() {
        assertThat(compute(Formulas.RATE, RATE, "[{" + WEEK + ",'stage':'start','_count':0,'n:sum':null}]"))
                .isEmpty();
    }

    @Test
    void text_in_place_of_a_number_poisons() {
        assertThatThrownBy(() -> compute(Formulas.RATE, RATE, "[{" + WEEK + ",'stage':'start','n:sum':'forty-two'}]"))
                .isInstanceOf(PoisonedException.class)
                .hasMessage("The field n:sum of the row at 2013-01-07T00:00:00+00:00 is no number");
    }

    @Test
    void an_expression_that_takes_forever_poisons() {
        String endless = RATE.replace("^start$", ".*.*.*.*.*.*.*x");
        String stage = "a".repeat(300);

        assertThatThrownBy(() -> compute(Formulas.RATE, endless, "[{" + WEEK + ",'stage':'" + stage + "','n:sum':1}]"))
                .isInstanceOf(PoisonedException.class);
    }

    @Test
    void user_satisfaction_has_the_shape_of_the_reference() {
        String rows = "[{" + WEEK + ",'rating_1:sum':1.0,'rating_2:sum':0.0,'rating_3:sum':0.0,'rating_4:sum':2.0,"
                + "'rating_5:sum':7.0,'total:sum':10.0}]";

        assertResults(
                "[{'_id':'" + WEEK_ID + "','_timestamp':'2013-01-07T00:00:00+00:00'," + WEEK
                        + ",'rating_1':1,'rating_2':0,'rating_3':0,'rating_4':2,'rating_5':7,'num_responses':10,"
                        + "'score':0.8500000000000001}]",
                compute(Formulas.USER_SATISFACTION, "{}", rows));
    }

    @Test
    void user_satisfaction_without_answers_has_no_score() {
        String nobody = "[{" + WEEK + ",'rating_1:sum':0,'total:sum':0}]";

        assertThat(compute(Formulas.USER_SATISFACTION, "{}", nobody).get(0).fields())
                .containsEntry("num_responses", 0L)
                .containsEntry("score", null);
    }

    @Test
    void the_latest_value_goes_to_every_dashboard() {
        Input input = new Input(
                List.of(rows("[{'_timestamp':'2013-01-07T00:00:00+00:00','rate':0.5},"
                        + "{'_timestamp':'2013-01-14T00:00:00+00:00','rate':null},"
                        + "{'_timestamp':'2012-12-31T00:00:00+00:00','rate':0.9}]")),
                List.of(new Input.Shown("licensing", List.of())));

        List<Result> results =
                formula(Formulas.LATEST_VALUE, "{}", "completion-rate").compute(input);

        assertResults(
                "[{'_id':'bGljZW5zaW5nX2NvbXBsZXRpb25fcmF0ZQ==','dashboard_slug':'licensing','service_id':'licensing',"
                        + "'completion_rate':0.5,'_timestamp':'2013-01-07T00:00:00+00:00'}]",
                results);
    }

    @Test
    void the_latest_value_of_no_records_is_none_and_that_of_an_unknown_type_poisons() {
        assertThat(formula(Formulas.LATEST_VALUE, "{}", "digital-takeup")
                        .compute(new Input(List.of(List.of()), List.of(new Input.Shown("a", List.of())))))
                .isEmpty();
        assertThatThrownBy(() -> formula(Formulas.LATEST_VALUE, "{}", "visits")).isInstanceOf(PoisonedException.class);
    }

    @Test
    void explorer_values_count_only_if_they_are_of_the_newest_period() {
        String rows =
                "[{'service_id':'s1','type':'seasonally-adjusted','period':'year','_timestamp':'2014-04-01T00:00:00+00:00','end_at':'2015-04-01T00:00:00+00:00','total_cost':7,'number_of_transactions':100,'digital_takeup':0.4},"
                        + "{'service_id':'s1','type':'quarterly','period':'quarter','_timestamp':'2015-01-01T00:00:00+00:00','digital_takeup':0.5,'number_of_transactions':20},"
                        + "{'service_id':'s2','type':'seasonally-adjusted','period':'year','_timestamp':'2013-04-01T00:00:00+00:00','total_cost':9}]";
        Input input = new Input(
                List.of(rows(rows)),
                List.of(new Input.Shown("dash-s1", List.of("s1")), new Input.Shown("dash-s2", List.of("s2"))));

        List<Result> results =
                formula(Formulas.LATEST_EXPLORER_VALUES, "{}", "summaries").compute(input);

        assertThat(results).hasSize(12);
        assertThat(results)
                .filteredOn(result -> result.id().equals("ZGFzaC1zMV90b3RhbF9jb3N0"))
                .singleElement()
                .satisfies(result -> assertThat(result.fields())
                        .containsEntry("dashboard_slug", "dash-s1")
                        .containsEntry("total_cost", 7L)
                        .containsEntry("period", "year")
                        .containsEntry("type", "seasonally-adjusted")
                        .containsEntry("end_at", "2015-04-01T00:00:00+00:00")
                        .containsEntry("_timestamp", "2014-04-01T00:00:00+00:00"));
        assertThat(values(results, "dash-s1", "digital_takeup")).containsExactly(0.5);
        assertThat(values(results, "dash-s1", "number_of_transactions")).containsExactly(100L);
        assertThat(values(results, "dash-s2", "total_cost")).containsExactly((Object) null);
    }

    @Test
    void a_mapping_puts_values_under_the_first_label_that_fits() {
        String options = "{'mapping-keys':['browser','version'],'mappings':{'old':['IE','^[6-8]$'],'new':['IE','^1']},"
                + "'mapped-attribute':'group','value-attribute':'n:sum','other-mapping':'other'}";
        String rows = "[{" + WEEK + ",'browser':'IE','version':6,'n:sum':3},{" + WEEK
                + ",'browser':'IE','version':11,'n:sum':4},{" + WEEK + ",'browser':'Lynx','version':2,'n:sum':1}]";

        List<Result> results = compute(Formulas.MAPPING, options, rows);

        assertThat(results)
                .extracting(result -> result.fields().get("group"), result -> result.fields()
                        .get("n"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("old", 3L),
                        org.assertj.core.groups.Tuple.tuple("new", 4L),
                        org.assertj.core.groups.Tuple.tuple("other", 1L));
        assertThat(compute(Formulas.MAPPING, options.replace(",'other-mapping':'other'", ""), rows))
                .hasSize(2);
    }

    @Test
    void a_sum_over_data_sets_says_how_many_it_is_of() {
        Input input = new Input(
                List.of(
                        rows("[{" + WEEK + ",'channel':'web','n:sum':1},{" + NEXT_WEEK
                                + ",'channel':'web','n:sum':5}]"),
                        rows("[{" + WEEK + ",'channel':'web','n:sum':2},{" + NEXT_WEEK
                                + ",'channel':'web','_count':0,'n:sum':null}]")),
                List.of());

        List<Result> results = formula(
                        Formulas.SUM_OVER_DATA_SETS,
                        "{'value-attributes':['n:sum'],'group-attributes':['channel']}",
                        "visits")
                .compute(input);

        assertThat(results)
                .extracting(
                        result -> result.fields().get("n"),
                        result -> result.fields().get("data_sets"),
                        result -> result.fields().get("data_sets_expected"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, 2, 2), org.assertj.core.groups.Tuple.tuple(5L, 1, 2));
    }

    @Test
    void a_share_is_of_the_total_of_its_period() {
        List<Result> results = compute(
                Formulas.SHARE_OF_TOTAL,
                "{'value-attribute':'n:sum','group-attributes':['channel']}",
                "[{" + WEEK + ",'channel':'post','n:sum':0},{" + WEEK + ",'channel':'web','n:sum':3},{" + NEXT_WEEK
                        + ",'channel':'web','n:sum':0}]");

        assertThat(results)
                .extracting(
                        result -> result.fields().get("channel"),
                        result -> result.fields().get("total"),
                        result -> result.fields().get("share"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("post", 3L, 0.0),
                        org.assertj.core.groups.Tuple.tuple("web", 3L, 1.0),
                        org.assertj.core.groups.Tuple.tuple("web", 0L, null));
    }

    @Test
    void a_change_is_on_the_period_so_many_before() {
        List<Result> results = compute(
                Formulas.CHANGE_ON_PERIOD,
                "{'value-attribute':'n:sum'}",
                "[{" + WEEK + ",'n:sum':8},{" + NEXT_WEEK + ",'n:sum':6}]");

        assertThat(results)
                .extracting(
                        result -> result.fields().get("n"),
                        result -> result.fields().get("previous"),
                        result -> result.fields().get("change"),
                        result -> result.fields().get("change_rate"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(8L, null, null, null),
                        org.assertj.core.groups.Tuple.tuple(6L, 8L, -2L, -0.25));
    }

    @Test
    void additional_fields_go_into_the_result_and_its_id() {
        Result result = compute(Formulas.RATE, RATE, "[{" + WEEK + ",'stage':'start','n:sum':4}]")
                .get(0)
                .withAdditional(
                        new Options(json("{'additionalFields':{'service':'tax','rate':9}}")).additionalFields());

        assertThat(result.fields()).containsEntry("service", "tax").containsEntry("rate", null);
        assertThat(new String(
                        java.util.Base64.getUrlDecoder().decode(result.id()), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(WEEK_ID + "_rate:9_service:tax");
    }

    @Test
    void a_function_is_known_by_the_end_of_its_path() {
        assertThat(Formulas.named("rate.compute")).contains(Formulas.RATE);
        assertThat(Formulas.named("some.tasks.user_satisfaction.compute")).contains(Formulas.USER_SATISFACTION);
        assertThat(Formulas.named("crate.compute")).isEmpty();
        assertThat(Formulas.named("debug.logging")).isEmpty();
    }

    private static Object rateOf(Integer starts, Integer ends) {
        return compute(
                        Formulas.RATE,
                        RATE,
                        "[{" + WEEK + ",'stage':'start','n:sum':" + starts + "},{" + WEEK + ",'stage':'done','n:sum':"
                                + ends + "}]")
                .get(0)
                .fields()
                .get("rate");
    }

    private static List<Object> values(List<Result> results, String slug, String metric) {
        return results.stream()
                .filter(result -> result.fields().get("dashboard_slug").equals(slug)
                        && result.fields().containsKey(metric))
                .map(result -> result.fields().get(metric))
                .collect(Collectors.toList());
    }

    private static List<Result> compute(Formulas type, String options, String rows) {
        return formula(type, options, "figures").compute(new Input(List.of(rows(rows)), List.of()));
    }

    private static Formula formula(Formulas type, String options, String dataType) {
        return type.with(new Options(json(options)), dataType, Optional.of(Period.WEEK));
    }

    private static List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        json(text).forEach(row -> rows.add(new Row(row)));
        return rows;
    }

    private static void assertResults(String expected, List<Result> results) {
        JsonNode actual =
                MAPPER.valueToTree(results.stream().map(Result::fields).toList());
        assertThat(JsonMatch.matches(json(expected), actual, false))
                .as(actual.toString())
                .isTrue();
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
