package org.performanceplatform.acceptance.realdata;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The quarterly columns of the Transactions Explorer's spreadsheet, read with nothing of the platform. Their headers
 * are two lines each, such as {@code Total transactions} and {@code Jan - Mar 2016}; their cells are whole numbers with
 * commas, and whatever else stands there means that no figure was given.
 */
final class TransactionVolumesFile {

    private static final Pattern QUARTER =
            Pattern.compile("(Total|Digital) transactions\n(Jan|Apr|Jul|Oct) - \\w{3} (\\d{4})");
    private static final Map<String, Integer> FIRST_MONTH = Map.of("Jan", 1, "Apr", 4, "Jul", 7, "Oct", 10);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(,\\d{3})*");

    private TransactionVolumesFile() {}

    /** The services with a total in every one of the quarters, in the file's order. */
    static List<ServiceVolumes> servicesWithEveryTotal(Path file) throws IOException {
        try (var rows = CsvReader.builder().ofCsvRecord(file)) {
            var iterator = rows.iterator();
            var header = iterator.next().getFields();
            var slug = header.indexOf("Slug");
            var totals = quarters(header, "Total");
            var digitals = quarters(header, "Digital");
            var complete = new ArrayList<ServiceVolumes>();
            while (iterator.hasNext()) {
                var row = iterator.next();
                var total = figures(row, totals);
                if (total.size() == totals.size()) {
                    complete.add(new ServiceVolumes(row.getField(slug), total, figures(row, digitals)));
                }
            }
            return complete;
        }
    }

    /** The columns of one kind: from the first day of the quarter to the column's index. */
    private static SortedMap<LocalDate, Integer> quarters(List<String> header, String kind) {
        var columns = new TreeMap<LocalDate, Integer>();
        for (var index = 0; index < header.size(); index++) {
            var match = QUARTER.matcher(header.get(index));
            if (match.matches() && match.group(1).equals(kind)) {
                var year = Integer.parseInt(match.group(3));
                columns.put(LocalDate.of(year, FIRST_MONTH.get(match.group(2)), 1), index);
            }
        }
        return columns;
    }

    private static SortedMap<LocalDate, Long> figures(CsvRecord row, SortedMap<LocalDate, Integer> columns) {
        var figures = new TreeMap<LocalDate, Long>();
        columns.forEach((quarter, index) -> {
            var cell = row.getField(index);
            if (NUMBER.matcher(cell).matches()) {
                figures.put(quarter, Long.parseLong(cell.replace(",", "")));
            }
        });
        return figures;
    }
}
