package org.performanceplatform.core.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An engine that looks at every record of a list, one by one; slow and plain. Values are canonical. */
final class NaiveEngine implements Engine {

    private final List<Map<String, Object>> records;

    NaiveEngine(List<Map<String, Object>> records) {
        this.records = records;
    }

    @Override
    public List<Cell> aggregate(Aggregation aggregation) {
        Map<List<Object>, List<Map<String, Object>>> cells = new LinkedHashMap<>();
        for (Map<String, Object> record : records) {
            List<Object> group = new ArrayList<>(
                    aggregation.groupBy().stream().map(record::get).toList());
            Instant time = (Instant) record.get("_timestamp");
            boolean timed = time != null
                    || (aggregation.period().isEmpty() && !aggregation.window().isBounded());
            if (timed
                    && (time == null || aggregation.window().contains(time))
                    && group.stream().allMatch(Objects::nonNull)
                    && aggregation.conditions().stream()
                            .allMatch(condition -> condition.holdsFor(
                                    record.get(condition.field()), record.containsKey(condition.field())))) {
                List<Object> key = new ArrayList<>(group);
                key.add(
                        0,
                        aggregation.period().map(period -> period.floor(time)).orElse(null));
                cells.computeIfAbsent(key, unseen -> new ArrayList<>()).add(record);
            }
        }
        aggregation.checkCells(cells.size());
        List<Cell> answer = new ArrayList<>();
        cells.forEach((key, members) -> {
            Map<String, Tally> tallies = new HashMap<>();
            aggregation.fields().forEach((field, gatherings) -> members.stream()
                    .filter(member -> member.containsKey(field))
                    .forEach(member -> tally(tallies.computeIfAbsent(field, name -> new Tally()), member, field)));
            answer.add(new Cell((Instant) key.get(0), key.subList(1, key.size()), members.size(), tallies));
        });
        return answer;
    }

    private static void tally(Tally tally, Map<String, Object> member, String field) {
        Object value = member.get(field);
        tally.count(value, 1);
        tally.note(value, 1);
        Instant time = (Instant) member.get("_timestamp");
        if (time != null) {
            tally.noteEnd(new Tally.End(value, time, member.get("_id")));
        }
    }
}
