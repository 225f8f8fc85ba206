package org.performanceplatform.core.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.formats.NumberOptions;
import org.performanceplatform.core.formats.PercentFormat;

class ValueTest {

    private static final Format OF_HUNDRED = new PercentFormat(NumberOptions.DEFAULT, 100, false);

    @Test
    void a_share_above_the_whole_is_flagged() {
        assertThat(Value.of(1.2).remark(Format.PERCENT)).hasValue("above 100%");
        assertThat(Value.of(100.4).remark(OF_HUNDRED)).hasValue("above 100%");
        assertThat(new Value.Figure(1.2, Value.Standing.PROVISIONAL).remark(Format.PERCENT))
                .hasValue("provisional, above 100%");
    }

    @Test
    void the_whole_a_change_a_count_and_what_is_missing_are_not() {
        assertThat(Value.of(1).remark(Format.PERCENT)).isEmpty();
        assertThat(Value.of(100).remark(OF_HUNDRED)).isEmpty();
        assertThat(Value.of(1.2).remark(PercentFormat.CHANGE)).isEmpty();
        assertThat(Value.of(120).remark(Format.INTEGER)).isEmpty();
        assertThat(Value.notProvided().remark(Format.PERCENT)).isEmpty();
    }

    @Test
    void how_final_a_figure_is_is_said_alone_where_it_is_no_share() {
        assertThat(new Value.Figure(120, Value.Standing.REVISED).remark(Format.INTEGER))
                .hasValue("revised");
    }
}
