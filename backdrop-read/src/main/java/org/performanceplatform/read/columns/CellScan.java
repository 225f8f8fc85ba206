package org.performanceplatform.read.columns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.performanceplatform.core.query.Aggregation;
import org.performanceplatform.core.query.Cell;
import org.performanceplatform.core.query.Gathering;
import org.performanceplatform.core.query.Tally;

/** One aggregation over one snapshot: chunk by chunk the rows are selected, put into cells, counted and gathered from. */
final class CellScan {

    private final Aggregation aggregation;
    private final RowSelection selection;
    private final BucketNumbers buckets;
    private final List<Ordinals> groups = new ArrayList<>();
    private final List<CellNumbers> levels = new ArrayList<>();
    private final Map<String, List<FieldScan>> scans = new LinkedHashMap<>();
    private final int[] rows = new int[Chunk.SIZE];
    private final int[] cells = new int[Chunk.SIZE];
    private final int[] ordinals = new int[Chunk.SIZE];
    private long[] counts = {};

    CellScan(Snapshot snapshot, Aggregation aggregation) {
        this.aggregation = aggregation;
        this.selection = new RowSelection(
                snapshot,
                aggregation.window(),
                aggregation.conditions(),
                aggregation.period().isPresent());
        long from = Math.max(selection.from(), snapshot.earliest());
        long to = Math.min(selection.to(), snapshot.latest());
        this.buckets = aggregation.period().isEmpty() || from > to
                ? null
                : new BucketNumbers(aggregation.period().get(), from, to);
        levels.add(new CellNumbers());
        for (String field : aggregation.groupBy()) {
            groups.add(new Ordinals(snapshot, field));
            levels.add(new CellNumbers());
        }
        aggregation
                .fields()
                .forEach((field, gatherings) -> scans.put(
                        field,
                        gatherings.stream()
                                .map(gathering -> scan(snapshot, field, gathering))
                                .toList()));
    }

    void take(Chunk.View chunk) {
        int count = selection.of(chunk, rows);
        putIntoBuckets(chunk, count);
        for (int level = 0; level < groups.size(); level++) {
            count = putIntoGroups(chunk, count, level);
        }
        int cellCount = levels.get(groups.size()).size();
        aggregation.checkCells(cellCount);
        if (cellCount > counts.length) {
            counts = Arrays.copyOf(counts, Math.max(cellCount, 2 * counts.length));
        }
        for (int i = 0; i < count; i++) {
            counts[cells[i]]++;
        }
        for (List<FieldScan> ofField : scans.values()) {
            for (FieldScan scan : ofField) {
                scan.take(chunk, rows, cells, count, cellCount);
            }
        }
    }

    List<Cell> cells() {
        CellNumbers last = levels.get(groups.size());
        List<Cell> found = new ArrayList<>(last.size());
        for (int cell = 0; cell < last.size(); cell++) {
            found.add(cell(cell));
        }
        scans.forEach((field, ofField) -> ofField.forEach(
                scan -> scan.addTo(cell -> found.get(cell).tallies().computeIfAbsent(field, name -> new Tally()))));
        return found;
    }

    private void putIntoBuckets(Chunk.View chunk, int count) {
        CellNumbers numbers = levels.get(0);
        for (int i = 0; i < count; i++) {
            cells[i] = numbers.number(0, buckets == null ? 0 : buckets.of(chunk.times()[rows[i]]));
        }
    }

    private int putIntoGroups(Chunk.View chunk, int count, int level) {
        CellNumbers numbers = levels.get(level + 1);
        groups.get(level).fill(chunk, rows, count, ordinals, false);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (ordinals[i] != Ordinals.NONE) {
                rows[kept] = rows[i];
                cells[kept] = numbers.number(cells[i], ordinals[i]);
                kept++;
            }
        }
        return kept;
    }

    private Cell cell(int number) {
        Object[] group = new Object[groups.size()];
        int at = number;
        for (int level = groups.size(); level > 0; level--) {
            group[level - 1] = groups.get(level - 1).value(levels.get(level).ordinal(at));
            at = levels.get(level).parent(at);
        }
        Instant bucket = buckets == null ? null : buckets.startOf(levels.get(0).ordinal(at));
        return new Cell(bucket, List.of(group), counts[number], new HashMap<>());
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
