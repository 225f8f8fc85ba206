package org.performanceplatform.read.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields met in a data set, numbered as they come, with the texts of each. Internal ones that have columns of their own are not among them. */
final class Fields {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<TextDictionary> dictionaries = new ArrayList<>();

    /** The fields at one moment: their numbers, and by number their texts and how many there are. */
    record View(Map<String, Integer> numbers, String[][] texts, int[] sizes) {

        /** The number of a field, or -1 if no record ever had it. */
        int number(String field) {
            return numbers.getOrDefault(field, -1);
        }
    }

    int number(String field) {
        return numbers.computeIfAbsent(field, name -> {
            dictionaries.add(new TextDictionary());
            return dictionaries.size() - 1;
        });
    }

    int code(int field, String text) {
        return dictionaries.get(field).code(text);
    }

    View view() {
        return new View(
                Map.copyOf(numbers),
                dictionaries.stream().map(TextDictionary::texts).toArray(String[][]::new),
                dictionaries.stream().mapToInt(TextDictionary::size).toArray());
    }

    long bytes() {
        return dictionaries.stream().mapToLong(TextDictionary::bytes).sum() + 128L * numbers.size();
    }
}
