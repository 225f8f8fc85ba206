package org.performanceplatform.spotlight.explorer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.performanceplatform.core.results.Value;

/**
 * Every figure of every service, one line for each service and period: as CSV, JSON and XLSX. A figure that is missing is said to be, in
 * words: {@code not provided}, {@code not applicable} or {@code not yet due}; a take-up above 100 % is there as it was sent, and flagged.
 */
final class WholeTable {

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final List<String> FACTS = List.of("service_id", "name", "department", "agency", "category");
    private static final List<String> PERIOD = List.of("period", "start", "end");

    /** In characters: a day that does not fit is shown as number signs. */
    private static final int WIDTH_OF_FIGURES = 14;

    private static final int WIDTH_OF_NAMES = 36;
    private static final String FLAG = Measure.TAKE_UP.field() + "_flag";

    private final List<ListedService> services;

    WholeTable(Catalogue catalogue) {
        this.services = catalogue.services();
    }

    private interface LineWriter {
        void write(ListedService service, String period, Entry entry) throws IOException;
    }

    byte[] csv() {
        return written((bytes, lines) -> {
            try (CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
                csv.writeRecord(header());
                lines.each((service, period, entry) -> {
                    List<String> cells = new ArrayList<>();
                    FACTS.forEach(fact -> cells.add(harmless(service.fact(fact))));
                    cells.addAll(
                            List.of(period, first(entry).toString(), end(entry).toString()));
                    for (Measure measure : Measure.values()) {
                        cells.add(text(entry.value(measure)));
                    }
                    cells.add(flag(entry));
                    csv.writeRecord(cells);
                });
            }
        });
    }

    byte[] json(ObjectMapper mapper) {
        return written((bytes, lines) -> {
            try (JsonGenerator json = mapper.getFactory().createGenerator(bytes)) {
                json.writeStartObject();
                json.writeArrayFieldStart("data");
                lines.each((service, period, entry) -> {
                    json.writeStartObject();
                    for (String fact : FACTS) {
                        json.writeStringField(fact, service.fact(fact));
                    }
                    json.writeStringField("period", period);
                    json.writeStringField("start", first(entry).toString());
                    json.writeStringField("end", end(entry).toString());
                    for (Measure measure : Measure.values()) {
                        write(json, measure, entry.value(measure));
                    }
                    if (entry.isDigitalAboveAll()) {
                        json.writeStringField(FLAG, flag(entry));
                    }
                    json.writeEndObject();
                });
                json.writeEndArray();
                json.writeEndObject();
            }
        });
    }

    /** Null where there is no number, and why beside it. */
    private static void write(JsonGenerator json, Measure measure, Value value) throws IOException {
        if (value.asNumber().isPresent()) {
            json.writeFieldName(measure.field());
            json.writeNumber(exact(value.asNumber().getAsDouble()));
        } else {
            json.writeNullField(measure.field());
            json.writeStringField(measure.field() + "_missing", text(value));
        }
    }

    byte[] xlsx() {
        return written((bytes, lines) -> {
            try (Workbook workbook = new Workbook(bytes, "Performance Platform", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("Transactions");
                List<String> header = header();
                for (int column = 0; column < header.size(); column++) {
                    sheet.value(0, column, header.get(column));
                }
                sheet.freezePane(0, 1);
                for (int column = 0; column < header.size(); column++) {
                    sheet.width(column, column < FACTS.size() ? WIDTH_OF_NAMES : WIDTH_OF_FIGURES);
                }
                int[] line = {0};
                lines.each((service, period, entry) -> {
                    line[0]++;
                    int column = 0;
                    for (String fact : FACTS) {
                        sheet.value(line[0], column++, service.fact(fact));
                    }
                    sheet.value(line[0], column++, period);
                    sheet.value(line[0], column++, first(entry));
                    sheet.value(line[0], column++, end(entry));
                    for (Measure measure : Measure.values()) {
                        Value value = entry.value(measure);
                        if (value.asNumber().isPresent()) {
                            sheet.value(
                                    line[0], column++, exact(value.asNumber().getAsDouble()));
                        } else {
                            sheet.value(line[0], column++, text(value));
                        }
                    }
                    if (entry.isDigitalAboveAll()) {
                        sheet.value(line[0], column, flag(entry));
                    }
                });
                int dates = FACTS.size() + 1;
                sheet.range(1, dates, Math.max(1, line[0]), dates + 1)
                        .style()
                        .format("yyyy-mm-dd")
                        .set();
                sheet.finish();
            }
        });
    }

    private interface Lines {
        void each(LineWriter writer) throws IOException;
    }

    private interface Writing {
        void to(ByteArrayOutputStream bytes, Lines lines) throws IOException;
    }

    private byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(bytes, this::each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void each(LineWriter writer) throws IOException {
        for (ListedService service : services) {
            for (Entry entry : service.years()) {
                writer.write(service, "year", entry);
            }
            for (Entry entry : service.quarters()) {
                writer.write(service, "quarter", entry);
            }
        }
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(FACTS);
        header.addAll(PERIOD);
        for (Measure measure : Measure.values()) {
            header.add(measure.field());
        }
        header.add(FLAG);
        return header;
    }

    private static LocalDate first(Entry entry) {
        return LocalDate.ofInstant(entry.span().start(), ZoneOffset.UTC);
    }

    /** The day after the last. */
    private static LocalDate end(Entry entry) {
        return LocalDate.ofInstant(entry.span().end(), ZoneOffset.UTC);
    }

    private static String flag(Entry entry) {
        return entry.isDigitalAboveAll() ? Value.ABOVE_WHOLE : "";
    }

    private static String text(Value value) {
        return value instanceof Value.Missing missing
                ? missing.reason().words()
                : exact(value.asNumber().orElseThrow()).toPlainString();
    }

    private static BigDecimal exact(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** Text that a spreadsheet would take for a formula is marked as text. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
