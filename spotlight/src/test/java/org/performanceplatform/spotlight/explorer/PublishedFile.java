package org.performanceplatform.spotlight.explorer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The published spreadsheet, read by header and row alone; and what the read API says of its records. */
final class PublishedFile {

    static final Path PATH = Path.of("../../shared/data/services.csv");

    private static final JsonMapper JSON = new JsonMapper();
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private final List<String> header;
    private final List<CsvRecord> rows;

    PublishedFile() {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(PATH)) {
            List<CsvRecord> all = reader.stream().toList();
            header = all.get(0).getFields();
            rows = all.subList(1, all.size());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isHere() {
        return Files.exists(PATH);
    }

    List<CsvRecord> rows() {
        return rows;
    }

    String text(CsvRecord row, String column) {
        return row.getField(header.indexOf(column));
    }

    Optional<BigDecimal> number(CsvRecord row, String column) {
        String text = text(row, column).replace(",", "");
        return text.matches("[0-9.]+") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** The codes of the yearly periods, the oldest first. */
    static List<String> codes() {
        List<String> codes = new ArrayList<>(List.of("2012-Q4"));
        for (int year = 2013; year <= 2017; year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                codes.add(year + "-Q" + quarter);
            }
        }
        return codes;
    }

    static LocalDate start(String code) {
        int year = Integer.parseInt(code.substring(0, 4));
        int quarter = Integer.parseInt(code.substring(6));
        return code.equals("2012-Q4") ? LocalDate.of(2011, 4, 1) : LocalDate.of(year - 1, 3 * quarter - 2, 1);
    }

    Catalogue catalogue() {
        CatalogueReader reader = new CatalogueReader(Clock.systemUTC());
        List<JsonNode> records = new ArrayList<>();
        for (CsvRecord row : rows) {
            for (String code : codes()) {
                reader.addYear(year(row, code));
            }
            for (LocalDate start = LocalDate.of(2012, 7, 1); start.getYear() < 2018; start = start.plusMonths(3)) {
                if (header.contains(quarterly("Total", start))) {
                    reader.addQuarter(quarter(row, start));
                }
            }
            records.add(record(row));
        }
        return Catalogue.of(reader.services(records), "1");
    }

    static String quarterly(String what, LocalDate start) {
        return what + " transactions\n" + MONTHS[start.getMonthValue() - 1] + " - " + MONTHS[start.getMonthValue() + 1]
                + " " + start.getYear();
    }

    private ObjectNode year(CsvRecord row, String code) {
        ObjectNode bucket = bucket(row, start(code));
        Optional<BigDecimal> volume = number(row, code + " Vol.");
        Optional<BigDecimal> cost = number(row, code + " CPT (£)");
        put(bucket, volume, number(row, code + " Digital vol."));
        bucket.put("cost_per_transaction:last", cost.orElse(null));
        bucket.put(
                "digital_cost_per_transaction:last",
                number(row, code + " Digital CPT (£)").orElse(null));
        return bucket.put(
                "total_cost:last",
                volume.isPresent() && cost.isPresent() ? volume.get().multiply(cost.get()) : null);
    }

    private ObjectNode quarter(CsvRecord row, LocalDate start) {
        ObjectNode bucket = bucket(row, start);
        put(bucket, number(row, quarterly("Total", start)), number(row, quarterly("Digital", start)));
        return bucket;
    }

    private static void put(ObjectNode bucket, Optional<BigDecimal> volume, Optional<BigDecimal> digital) {
        bucket.put("number_of_transactions:last", volume.orElse(null));
        bucket.put("number_of_digital_transactions:last", digital.orElse(null));
        boolean known = volume.isPresent() && volume.get().signum() > 0 && digital.isPresent();
        bucket.put(
                "digital_takeup:last",
                known ? digital.get().doubleValue() / volume.get().doubleValue() : null);
    }

    private ObjectNode bucket(CsvRecord row, LocalDate start) {
        return JSON.createObjectNode()
                .put("_start_at", start + "T00:00:00+00:00")
                .put("_end_at", start.plusMonths(3) + "T00:00:00+00:00")
                .put("service_id", text(row, "Slug"))
                .put("_count", 1);
    }

    private ObjectNode record(CsvRecord row) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("service_id", text(row, "Slug"));
        facts.put("name", text(row, "Name of service"));
        facts.put("department", text(row, "Department"));
        facts.put("department_slug", text(row, "Abbr").toLowerCase(Locale.ROOT).replace(' ', '-'));
        facts.put("agency", text(row, "Agency/body"));
        facts.put("agency_abbreviation", text(row, "Agency abbr"));
        facts.put("department_abbreviation", text(row, "Abbr"));
        facts.put("category", text(row, "Category"));
        facts.put("keywords", text(row, "Keywords"));
        ObjectNode record = JSON.createObjectNode();
        facts.forEach(record::put);
        return record.put("high_volume", text(row, "Hi-vol").equals("1"));
    }
}
