package org.performanceplatform.read.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.performanceplatform.core.query.Aggregation;
import org.performanceplatform.core.query.Cell;
import org.performanceplatform.core.query.Gathering;
import org.performanceplatform.core.query.Tally;

/** One aggregation over one snapshot: chunk by chunk the rows are selected, put into cells, counted and gathered from. */
final class CellScan {

    private static final Set<Gathering> DIVISIBLE = EnumSet.of(Gathering.TOTALS, Gathering.EXTREMES);

    /** Room for a field or two: cells are many, and most queries collect from one field. */
    private static final int SMALL = 2;

    private final Aggregation aggregation;
    private final RowSelection selection;
    private final Cells numbers;
    private final Map<String, List<FieldScan>> scans = new LinkedHashMap<>();
    private final int[] rows = new int[Chunk.SIZE];
    private final int[] cells = new int[Chunk.SIZE];
    private int[] counts = {};

    CellScan(Snapshot snapshot, Aggregation aggregation) {
        this.aggregation = aggregation;
        this.selection = new RowSelection(
                snapshot,
                aggregation.window(),
                aggregation.conditions(),
                aggregation.period().isPresent());
        BucketNumbers buckets = buckets(snapshot, aggregation);
        this.numbers = DenseCells.of(snapshot, buckets, aggregation.groupBy())
                .orElseGet(() -> new SparseCells(snapshot, buckets, aggregation));
        aggregation
                .fields()
                .forEach((field, gatherings) -> scans.put(
                        field,
                        gatherings.stream()
                                .map(gathering -> scan(snapshot, field, gathering))
                                .toList()));
    }

    void take(Chunk.View chunk) {
        int selected = selection.of(chunk, rows);
        int count = numbers.put(chunk, rows, selected, cells);
        if (count == 0) {
            return;
        }
        int size = numbers.size();
        if (size > counts.length) {
            counts = Arrays.copyOf(counts, Math.max(size, 2 * counts.length));
        }
        for (int i = 0; i < count; i++) {
            counts[cells[i]]++;
        }
        for (List<FieldScan> ofField : scans.values()) {
            for (FieldScan scan : ofField) {
                scan.take(chunk, rows, cells, count, size);
            }
        }
    }

    /**
     * Whether several scans of the same aggregation may each take some of the chunks: then all know the same cells, and none has to
     * count distinct values.
     */
    boolean isDivisible() {
        return numbers.areFixed() && aggregation.fields().values().stream().allMatch(DIVISIBLE::containsAll);
    }

    /** The cells that have records. */
    List<Cell> cells() {
        return cells(List.of(this));
    }

    /** The cells that have records in any of some scans of the same aggregation, which must be divisible if they are many. */
    static List<Cell> cells(List<CellScan> parts) {
        CellScan first = parts.get(0);
        int[] counts = counts(parts);
        Cell[] byNumber = new Cell[counts.length];
        List<Cell> found = new ArrayList<>();
        for (int cell = 0; cell < counts.length; cell++) {
            if (counts[cell] > 0) {
                byNumber[cell] = new Cell(
                        first.numbers.bucket(cell), first.numbers.group(cell), counts[cell], new HashMap<>(SMALL));
                found.add(byNumber[cell]);
            }
        }
        first.aggregation.checkCells(found.size());
        for (CellScan part : parts) {
            part.scans.forEach((field, ofField) -> ofField.forEach(
                    scan -> scan.addTo(cell -> byNumber[cell].tallies().computeIfAbsent(field, name -> new Tally()))));
        }
        return found;
    }

    private static int[] counts(List<CellScan> parts) {
        int[] counts = parts.get(0).counts;
        for (CellScan part : parts.subList(1, parts.size())) {
            int[] sums = Arrays.copyOf(counts, Math.max(counts.length, part.counts.length));
            for (int cell = 0; cell < part.counts.length; cell++) {
                sums[cell] += part.counts[cell];
            }
            counts = sums;
        }
        return counts;
    }

    private BucketNumbers buckets(Snapshot snapshot, Aggregation wanted) {
        long from = Math.max(selection.from(), snapshot.earliest());
        long to = Math.min(selection.to(), snapshot.latest());
        return wanted.period().isEmpty() || from > to
                ? null
                : new BucketNumbers(wanted.period().get(), from, to);
    }

    private FieldScan scan(Snapshot snapshot, String field, Gathering gathering) {
        return switch (gathering) {
            case TOTALS -> new TotalsScan(snapshot, field);
            case EXTREMES -> new ExtremesScan(snapshot, field);
            case VALUES -> new ValuesScan(snapshot, field, aggregation);
            case ENDS -> new EndsScan(snapshot, field);
        };
    }
}
