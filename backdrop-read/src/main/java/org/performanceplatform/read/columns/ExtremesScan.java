package org.performanceplatform.read.columns;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.performanceplatform.core.query.Tally;
import org.performanceplatform.core.query.Values;

/** Finds the least and the greatest number of a field; integers and fractions apart, so that both stay exact. */
final class ExtremesScan implements FieldScan {

    private final int field;
    private long[] least = {};
    private long[] greatest = {};
    private double[] leastFraction = {};
    private double[] greatestFraction = {};

    ExtremesScan(Snapshot snapshot, String field) {
        this.field = snapshot.fields().number(field);
    }

    @Override
    public void take(Chunk.View chunk, int[] rows, int[] cells, int count, int cellCount) {
        Lane lane = chunk.lane(field);
        if (lane == null) {
            return;
        }
        makeRoom(cellCount);
        for (int i = 0; i < count; i++) {
            switch (lane.kind(rows[i])) {
                case Kinds.LONG -> addInteger(cells[i], lane.number(rows[i]));
                case Kinds.TRUE -> addInteger(cells[i], 1);
                case Kinds.FALSE -> addInteger(cells[i], 0);
                case Kinds.DOUBLE -> addFraction(cells[i], Double.longBitsToDouble(lane.number(rows[i])));
                default -> {}
            }
        }
    }

    @Override
    public void addTo(IntFunction<Tally> tallies) {
        for (int cell = 0; cell < least.length; cell++) {
            if (least[cell] <= greatest[cell]) {
                tallies.apply(cell).extremes(least[cell], greatest[cell]);
            }
            if (leastFraction[cell] <= greatestFraction[cell]) {
                tallies.apply(cell).extremes((Number) Values.canonical(leastFraction[cell]), (Number)
                        Values.canonical(greatestFraction[cell]));
            }
        }
    }

    private void addInteger(int cell, long value) {
        least[cell] = Math.min(least[cell], value);
        greatest[cell] = Math.max(greatest[cell], value);
    }

    private void addFraction(int cell, double value) {
        leastFraction[cell] = Math.min(leastFraction[cell], value);
        greatestFraction[cell] = Math.max(greatestFraction[cell], value);
    }

    private void makeRoom(int cells) {
        int before = least.length;
        if (cells > before) {
            int room = Math.max(cells, 2 * before);
            least = Arrays.copyOf(least, room);
            greatest = Arrays.copyOf(greatest, room);
            leastFraction = Arrays.copyOf(leastFraction, room);
            greatestFraction = Arrays.copyOf(greatestFraction, room);
            Arrays.fill(least, before, room, Long.MAX_VALUE);
            Arrays.fill(greatest, before, room, Long.MIN_VALUE);
            Arrays.fill(leastFraction, before, room, Double.POSITIVE_INFINITY);
            Arrays.fill(greatestFraction, before, room, Double.NEGATIVE_INFINITY);
        }
    }
}
