package org.performanceplatform.read.columns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LaneTest {

    private Lane lane = Lane.missing();
    private int rows;

    @Test
    void small_integers_take_four_bytes_and_large_ones_eight() {
        add(Kinds.LONG, 7);
        assertThat(lane.numbers().ints()).isNotNull();

        add(Kinds.LONG, Long.MAX_VALUE);
        add(Kinds.LONG, Long.MIN_VALUE);

        assertThat(lane.numbers().longs()).isNotNull();
        assertThat(lane.uniformKind()).isEqualTo(Kinds.LONG);
        assertThat(lane.number(0)).isEqualTo(7);
        assertThat(lane.number(1)).isEqualTo(Long.MAX_VALUE);
        assertThat(lane.number(2)).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void times_near_each_other_are_kept_exactly_in_four_bytes() {
        add(Kinds.TIME, 1_451_606_400_123L);
        add(Kinds.TIME, 1_451_606_400_000L);

        assertThat(lane.numbers().longs()).isNull();
        assertThat(lane.number(0)).isEqualTo(1_451_606_400_123L);
        assertThat(lane.number(1)).isEqualTo(1_451_606_400_000L);
    }

    @Test
    void a_field_that_changes_its_type_keeps_every_value() {
        for (int i = 0; i < 100; i++) {
            add(Kinds.MISSING, 0);
        }
        add(Kinds.LONG, 3);
        add(Kinds.DOUBLE, Double.doubleToRawLongBits(0.1));
        add(Kinds.TEXT, 300);
        add(Kinds.NULL, 0);
        add(Kinds.TRUE, 0);
        add(Kinds.TEXT, 70_000);

        assertThat(lane.uniformKind()).isEqualTo(-1);
        assertThat(lane.kind(99)).isEqualTo(Kinds.MISSING);
        assertThat(lane.number(100)).isEqualTo(3);
        assertThat(Double.longBitsToDouble(lane.number(101))).isEqualTo(0.1);
        assertThat(lane.code(102)).isEqualTo(300);
        assertThat(lane.kind(103)).isEqualTo(Kinds.NULL);
        assertThat(lane.kind(104)).isEqualTo(Kinds.TRUE);
        assertThat(lane.code(105)).isEqualTo(70_000);
    }

    @Test
    void whoever_reads_an_older_lane_is_not_disturbed_by_a_newer_one() {
        add(Kinds.LONG, 1);
        Lane older = lane;
        add(Kinds.LONG, Long.MAX_VALUE);
        add(Kinds.TEXT, 5);

        assertThat(older.uniformKind()).isEqualTo(Kinds.LONG);
        assertThat(older.number(0)).isEqualTo(1);
    }

    private void add(byte kind, long value) {
        lane = lane.with(rows++, kind, value, (int) value);
    }
}
