package org.performanceplatform.core.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.core.records.Checks.YEAR;
import static org.performanceplatform.core.records.Checks.messages;
import static org.performanceplatform.core.records.Checks.rulesWithIdsFrom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.personaldata.SmallCounts;
import org.performanceplatform.core.records.Confidentiality.Rule;

class ConfidentialityTest {

    private static final RecordRules USUAL = rulesWithIdsFrom();

    @Test
    void refuses_personal_data_without_repeating_them() {
        assertThat(messages(USUAL, Map.of("contact", "someone@example.org")))
                .containsExactly("contact looks like an e-mail address, which is not to be stored");
        assertThat(messages(USUAL, Map.of("_timestamp", "2015-03-02T09:15:00Z", "count", 12L)))
                .isEmpty();
    }

    @Test
    void what_looks_like_personal_data_is_not_repeated_by_other_faults_of_it_either() {
        assertThat(messages(USUAL, Map.of("_id", "someone@example.org 07700 900123")))
                .containsExactly("_id \"[not shown]\" is not a valid id");
    }

    @Test
    void a_data_set_may_warn_only_or_exempt_a_field_or_not_look_at_all() {
        Map<String, Object> record = Map.of("contact", "someone@example.org");

        CheckedRecord warned = rulesWith(Rule.WARN, Set.of()).check(record, 3, YEAR);

        assertThat(warned.faults()).isEmpty();
        assertThat(warned.warnings()).extracting(RecordFault::record).containsExactly(3);
        assertThat(rulesWith(Rule.OFF, Set.of()).check(record, 0, YEAR).warnings())
                .isEmpty();
        assertThat(messages(rulesWith(Rule.REFUSE, Set.of("contact")), record)).isEmpty();
    }

    @Test
    void a_floor_keeps_small_counts_out() {
        RecordRules floored = new RecordRules(
                RecordSchema.anything(),
                new AutoIds(List.of()),
                RecordLimits.DEFAULT,
                new Confidentiality(Rule.OFF, Set.of(), Optional.of(new SmallCounts(5, Set.of()))));

        assertThat(messages(floored, Map.of("count", 4L)))
                .containsExactly("count is a count below 5, which may tell who was counted");
        assertThat(messages(floored, Map.of("count", 5L))).isEmpty();
        assertThat(messages(floored, Map.of("count", 0L))).isEmpty();
    }

    private static RecordRules rulesWith(Rule rule, Set<String> exempt) {
        return new RecordRules(
                RecordSchema.anything(),
                new AutoIds(List.of()),
                RecordLimits.DEFAULT,
                new Confidentiality(rule, exempt, Optional.empty()));
    }
}
