package org.performanceplatform.write.transforms.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.stagecraftclient.Transform;
import org.performanceplatform.stagecraftclient.testing.SomeDataSet;
import org.performanceplatform.write.transforms.formulas.Input.Shown;

class PlanTest {

    private static final String SUM = "{'value-attributes':['count:sum']}";

    private List<Shown> dashboards = List.of(new Shown("tax", List.of()));

    @Test
    void a_transform_without_a_group_runs_on_every_data_set_of_its_type() {
        Plan plan = plan(transform("s", "user_satisfaction.compute", null, "ratings", null, "scores", "{}"));

        assertThat(plan.jobs())
                .extracting(Job::inputNames, Job::outputName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(List.of("passports_ratings"), "passports_scores"),
                        org.assertj.core.groups.Tuple.tuple(List.of("tax_ratings"), "tax_scores"));
        assertThat(plan.runnable()).extracting(Job::outputName).containsExactly("tax_scores");
        assertThat(plan.jobs().get(0).fault()).contains("There is no data set of group passports and type scores");
    }

    @Test
    void a_sum_over_every_group_takes_all_data_sets_of_the_type_but_its_output() {
        Plan plan = plan(transform("s", "sum.compute", null, "visits", "all", "visits", SUM));

        assertThat(plan.jobs()).singleElement().satisfies(job -> {
            assertThat(job.inputNames()).containsExactly("passports_visits", "tax_visits");
            assertThat(job.outputName()).isEqualTo("all_visits");
            assertThat(job.fault()).isEmpty();
        });
    }

    @Test
    void a_sum_names_the_group_of_its_output_unless_its_input_has_one() {
        assertThat(faults(transform("s", "sum.compute", null, "visits", null, "totals", SUM)))
                .containsExactly("A sum over the data sets of every group has to name the data group of its output");
    }

    @Test
    void what_can_not_work_says_why() {
        assertThat(faults(
                        transform("a", "debug.logging", "tax", "visits", null, "scores", "{}"),
                        transform("b", "rate.compute", "tax", "visits", null, "scores", "{}"),
                        transform("c", "change.compute", "tax", "visits", null, "scores", "{'value-attribute':'n'}"),
                        transform("d", "share.compute", "tax", "nothing", null, "scores", "{}"),
                        transform("e", "sum.compute", "tax", "visits", null, "visits", SUM)))
                .containsExactly(
                        "The type of the transform names an unknown function",
                        "The option denominatorMatcher has to be a text",
                        "A change on a period needs a period",
                        "There is no data set of group tax and type nothing",
                        "A loop: tax_visits > tax_visits");
    }

    @Test
    void everything_on_a_loop_is_refused_and_what_only_follows_from_it_is_not() {
        Plan plan = plan(
                transform("a", "sum.compute", "tax", "visits", null, "ratings", SUM),
                transform("b", "sum.compute", "tax", "ratings", "passports", "visits", SUM),
                transform("c", "sum.compute", "passports", "visits", "tax", "visits", SUM),
                transform("d", "sum.compute", "tax", "visits", null, "scores", SUM));

        assertThat(plan.runnable()).extracting(Job::transform).containsExactly("d");
        assertThat(plan.jobs().get(0).fault())
                .contains("A loop: tax_visits > tax_ratings > passports_visits > tax_visits");
    }

    @Test
    void a_fingerprint_changes_with_what_the_results_depend_on() {
        Transform sum = transform("s", "sum.compute", "tax", "visits", null, "scores", SUM);
        Transform latest = transform(
                "l", "latest_dataset_value.compute", "tax", "visits", null, "scores", "{'value-attribute':'n'}");
        String before = fingerprint(sum);
        String latestBefore = fingerprint(latest);

        dashboards = List.of();

        assertThat(fingerprint(sum)).isEqualTo(before);
        assertThat(fingerprint(
                        transform("s", "sum.compute", "tax", "visits", null, "scores", SUM.replace("count", "n"))))
                .isNotEqualTo(before);
        assertThat(fingerprint(latest)).isNotEqualTo(latestBefore);
    }

    @Test
    void the_times_of_a_query_count_for_nothing() {
        Query query = Query.of(
                json("{'period':'week','duration':5,'group_by':'channel','limit':3,'collect':['n:sum','m:mean']}"));

        assertThat(query.parameters()).containsOnlyKeys("period", "group_by", "collect");
        assertThat(query.parameters().get("collect")).containsExactly("n:sum", "m:mean");
    }

    private String fingerprint(Transform transform) {
        return plan(transform).jobs().get(0).work().orElseThrow().fingerprint();
    }

    private List<String> faults(Transform... transforms) {
        return plan(transforms).jobs().stream()
                .map(job -> job.fault().orElse("none"))
                .toList();
    }

    private Plan plan(Transform... transforms) {
        List<DataSet> sets = Stream.of(
                        "all_visits",
                        "passports_ratings",
                        "passports_visits",
                        "tax_ratings",
                        "tax_scores",
                        "tax_visits")
                .map(name -> SomeDataSet.published(name.split("_")[0], name.split("_")[1]))
                .toList();
        return Plan.of(List.of(transforms), new Catalogue() {
            @Override
            public List<DataSet> dataSets() {
                return sets;
            }

            @Override
            public List<Shown> dashboards(DataSet dataSet) {
                return dashboards;
            }
        });
    }

    private static Transform transform(
            String id, String function, String group, String type, String toGroup, String toType, String options) {
        return new Transform(
                id,
                new Transform.Type("t", function),
                new Transform.Place(group, type),
                json("{}"),
                json(options),
                new Transform.Place(toGroup, toType));
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
