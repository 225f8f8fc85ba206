package org.performanceplatform.read.columns;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.performanceplatform.core.query.Tally;

/**
 * Counts the values of a field and sums its numbers. Integers are summed exactly: those of 32 bits by themselves, as there
 * are too few rows for their sum to overflow; for others, what is beyond 64 bits is put aside.
 */
final class TotalsScan implements FieldScan {

    private final int field;
    private int[] numbers = {};
    private long[] ints = {};
    private long[] longs = {};
    private double[] fractions = {};
    private boolean[] fractional = {};
    private int[] others = {};
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
        if (cellCount > numbers.length) {
            int room = Math.max(cellCount, 2 * numbers.length);
            numbers = Arrays.copyOf(numbers, room);
            ints = Arrays.copyOf(ints, room);
        }
        switch (lane.uniformKind()) {
            case Kinds.LONG -> addIntegers(lane.numbers(), rows, cells, count);
            case Kinds.DOUBLE -> addFractions(lane.numbers().longs(), rows, cells, count);
            default -> addMixed(lane, rows, cells, count);
        }
    }

    @Override
    public void addTo(IntFunction<Tally> tallies) {
        for (int cell = 0; cell < numbers.length; cell++) {
            int present = numbers[cell] + (cell < others.length ? others[cell] : 0);
            if (present > 0) {
                Tally tally = tallies.apply(cell);
                tally.total(present, numbers[cell], ints[cell]);
                if (cell < longs.length) {
                    tally.total(0, 0, longs[cell]);
                }
                if (beyond.containsKey(cell)) {
                    tally.total(0, 0, beyond.get(cell));
                }
                if (cell < fractional.length && fractional[cell]) {
                    tally.total(0, 0, fractions[cell]);
                }
            }
        }
    }

    private void addIntegers(Numerals values, int[] rows, int[] cells, int count) {
        int[] narrow = values.ints();
        if (narrow == null) {
            for (int i = 0; i < count; i++) {
                numbers[cells[i]]++;
                addLong(cells[i], values.get(rows[i]));
            }
            return;
        }
        int[] counted = numbers;
        long[] sums = ints;
        for (int i = 0; i < count; i++) {
            int cell = cells[i];
            counted[cell]++;
            sums[cell] += narrow[rows[i]];
        }
    }

    private void addFractions(long[] bits, int[] rows, int[] cells, int count) {
        makeRoomForFractions();
        int[] counted = numbers;
        double[] sums = fractions;
        boolean[] any = fractional;
        for (int i = 0; i < count; i++) {
            int cell = cells[i];
            counted[cell]++;
            any[cell] = true;
            sums[cell] += Double.longBitsToDouble(bits[rows[i]]);
        }
    }

    private void addMixed(Lane lane, int[] rows, int[] cells, int count) {
        for (int i = 0; i < count; i++) {
            int cell = cells[i];
            switch (lane.kind(rows[i])) {
                case Kinds.MISSING -> {}
                case Kinds.LONG -> {
                    numbers[cell]++;
                    addLong(cell, lane.number(rows[i]));
                }
                case Kinds.DOUBLE -> {
                    makeRoomForFractions();
                    numbers[cell]++;
                    fractional[cell] = true;
                    fractions[cell] += Double.longBitsToDouble(lane.number(rows[i]));
                }
                case Kinds.TRUE -> {
                    numbers[cell]++;
                    ints[cell]++;
                }
                case Kinds.FALSE -> numbers[cell]++;
                default -> {
                    others = others.length < numbers.length ? Arrays.copyOf(others, numbers.length) : others;
                    others[cell]++;
                }
            }
        }
    }

    private void addLong(int cell, long value) {
        if (longs.length < numbers.length) {
            longs = Arrays.copyOf(longs, numbers.length);
        }
        long before = longs[cell];
        long sum = before + value;
        if (((before ^ sum) & (value ^ sum)) < 0) {
            beyond.merge(cell, BigInteger.valueOf(before), BigInteger::add);
            sum = value;
        }
        longs[cell] = sum;
    }

    private void makeRoomForFractions() {
        if (fractions.length < numbers.length) {
            fractions = Arrays.copyOf(fractions, numbers.length);
            fractional = Arrays.copyOf(fractional, numbers.length);
        }
    }
}
