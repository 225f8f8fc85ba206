package org.performanceplatform.read.columns;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.performanceplatform.core.query.Tally;

/** Counts the values of a field and sums its numbers; integers exactly, what is beyond 64 bits put aside. */
final class TotalsScan implements FieldScan {

    private final int field;
    private long[] present = {};
    private long[] numbers = {};
    private long[] integers = {};
    private double[] fractions = {};
    private boolean[] fractional = {};
    private final Map<Integer, BigInteger> beyond = new HashMap<>();

    TotalsScan(Snapshot snapshot, String field) {
        this.field = snapshot.fields().number(field);
    }

    @Override
    public void take(Chunk.View chunk, int[] rows, int[] cells, int count, int cellCount) {
        Lane lane = chunk.lane(field);
        if (lane == null) {
            return;
        }
        makeRoom(cellCount);
        if (lane.uniformKind() == Kinds.LONG) {
            long[] values = lane.numbers();
            for (int i = 0; i < count; i++) {
                present[cells[i]]++;
                numbers[cells[i]]++;
                addInteger(cells[i], values[rows[i]]);
            }
        } else {
            for (int i = 0; i < count; i++) {
                add(cells[i], lane, rows[i]);
            }
        }
    }

    @Override
    public void addTo(IntFunction<Tally> tallies) {
        for (int cell = 0; cell < present.length; cell++) {
            if (present[cell] > 0) {
                Tally tally = tallies.apply(cell);
                tally.total(present[cell], numbers[cell], integers[cell]);
                if (beyond.containsKey(cell)) {
                    tally.total(0, 0, beyond.get(cell));
                }
                if (fractional[cell]) {
                    tally.total(0, 0, fractions[cell]);
                }
            }
        }
    }

    private void add(int cell, Lane lane, int row) {
        byte kind = lane.kind(row);
        if (kind == Kinds.MISSING) {
            return;
        }
        present[cell]++;
        switch (kind) {
            case Kinds.LONG -> addInteger(cell, lane.number(row));
            case Kinds.DOUBLE -> {
                fractions[cell] += Double.longBitsToDouble(lane.number(row));
                fractional[cell] = true;
            }
            case Kinds.TRUE -> addInteger(cell, 1);
            case Kinds.FALSE -> addInteger(cell, 0);
            default -> {
                return;
            }
        }
        numbers[cell]++;
    }

    private void addInteger(int cell, long value) {
        long before = integers[cell];
        long sum = before + value;
        if (((before ^ sum) & (value ^ sum)) < 0) {
            beyond.merge(cell, BigInteger.valueOf(before), BigInteger::add);
            sum = value;
        }
        integers[cell] = sum;
    }

    private void makeRoom(int cells) {
        if (cells > present.length) {
            int room = Math.max(cells, 2 * present.length);
            present = Arrays.copyOf(present, room);
            numbers = Arrays.copyOf(numbers, room);
            integers = Arrays.copyOf(integers, room);
            fractions = Arrays.copyOf(fractions, room);
            fractional = Arrays.copyOf(fractional, room);
        }
    }
}
