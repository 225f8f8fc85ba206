package org.performanceplatform.cli.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PlanInWordsTest {

    private static Plan plan(String json) throws IOException {
        return Plan.of(Yaml.JSON.readTree(json));
    }

    @Test
    void each_field_is_shown_with_what_it_was_and_what_it_becomes() throws IOException {
        Plan plan = plan("""
                {"version": 7, "dry_run": true, "unchanged": 4, "changes": [
                  {"kind": "data-set", "item": "parks/visits", "action": "create",
                   "fields": [{"field": "data_group", "after": "parks"}, {"field": "max_age_expected", "after": null}]},
                  {"kind": "dashboard", "item": "parks", "action": "update", "fields": [
                    {"field": "title", "before": "Parks", "after": "All parks"},
                    {"field": "modules[visits].options.max-bars", "before": 3, "after": 4},
                    {"field": "modules[old]", "before": {"slug": "old"}},
                    {"field": "description", "before": "%s", "after": "%s"}]}]}
                """.formatted("before ".repeat(30), "after ".repeat(15)));

        assertThat(String.join("\n", PlanInWords.lines(plan)))
                .isEqualTo("""
                + data set parks/visits
                    data_group: "parks"
                    max_age_expected: null
                ~ dashboard parks
                    title: "Parks" → "All parks"
                    modules[visits].options.max-bars: 3 → 4
                    modules[old]: {"slug":"old"} → –
                    description:
                        "%s…
                      → "%s\"""".formatted("before ".repeat(15).substring(0, 98), "after ".repeat(15)));
        assertThat(PlanInWords.summary(plan)).isEqualTo("1 to create, 1 to change, 4 as they are.");
    }

    @Test
    void no_change_is_said_in_a_sentence() throws IOException {
        assertThat(PlanInWords.summary(plan("{\"version\": 7, \"changes\": [], \"unchanged\": 12}")))
                .isEqualTo("Nothing to change: all 12 are as the files say.");
    }
}
