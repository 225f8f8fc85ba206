package org.performanceplatform.spotlight.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure, and the three reasons why there is none, in every form of the whole table. */
class WholeTableTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final WholeTable table = new WholeTable(catalogue());

    @Test
    void csv_has_the_figure_or_why_there_is_none() {
        List<String> lines =
                new String(table.csv(), StandardCharsets.UTF_8).lines().toList();

        assertThat(lines.get(0))
                .isEqualTo("service_id,name,department,agency,category,period,start,end,number_of_transactions,"
                        + "number_of_digital_transactions,digital_takeup,cost_per_transaction,"
                        + "digital_cost_per_transaction,total_cost,digital_takeup_flag");
        assertThat(lines.get(1))
                .isEqualTo("tax,'=Tax,,,,year,2015-10-01,2016-10-01,5,not provided,not provided,not applicable,"
                        + "not provided,not applicable,");
        assertThat(lines.get(2))
                .isEqualTo("tax,'=Tax,,,,year,2017-01-01,2018-01-01,not yet due,not yet due,not yet due,not yet due,"
                        + "not yet due,not yet due,");
        assertThat(lines).hasSize(4);
    }

    @Test
    void a_take_up_above_the_whole_is_there_and_flagged_in_every_form(@TempDir Path folder) throws IOException {
        JsonNode data = JSON.readTree(table.json(JSON)).path("data");
        Path file = Files.write(folder.resolve("table.xlsx"), table.xlsx());

        assertThat(new String(table.csv(), StandardCharsets.UTF_8))
                .contains("tax,'=Tax,,,,quarter,2017-01-01,2017-04-01,100,120,1.2,not applicable,not applicable,"
                        + "not applicable,above 100%\r\n");
        assertThat(data.get(2).path("digital_takeup").asDouble()).isEqualTo(1.2);
        assertThat(data.get(2).path("digital_takeup_flag").asText()).isEqualTo("above 100%");
        assertThat(data.get(0).has("digital_takeup_flag")).isFalse();
        try (Stream<Row> rows =
                new ReadableWorkbook(file.toFile()).getFirstSheet().openStream()) {
            assertThat(rows.map(row -> row.getCellText(14)))
                    .containsExactly("digital_takeup_flag", "", "", "above 100%");
        }
    }

    @Test
    void xlsx_has_numbers_as_numbers_and_days_as_days(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("table.xlsx"), table.xlsx());

        try (Stream<Row> rows = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))
                .getFirstSheet()
                .openStream()) {
            Row first = rows.skip(1).findFirst().orElseThrow();
            assertThat(first.getCellAsNumber(8)).contains(BigDecimal.valueOf(5));
            assertThat(first.getCellAsDate(6)).contains(LocalDateTime.parse("2015-10-01T00:00:00"));
            assertThat(first.getCell(6).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        }
    }

    @Test
    void json_has_null_and_why() throws IOException {
        JsonNode data = JSON.readTree(table.json(JSON)).path("data");

        JsonNode first = data.get(0);
        assertThat(first.path("number_of_transactions").asInt()).isEqualTo(5);
        assertThat(first.has("number_of_transactions_missing")).isFalse();
        assertThat(first.get("number_of_digital_transactions").isNull()).isTrue();
        assertThat(first.path("number_of_digital_transactions_missing").asText())
                .isEqualTo("not provided");
        assertThat(first.path("cost_per_transaction_missing").asText()).isEqualTo("not applicable");
        assertThat(data.get(1).path("total_cost_missing").asText()).isEqualTo("not yet due");
    }

    @Test
    void xlsx_has_the_same_words(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("table.xlsx"), table.xlsx());

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(entry(zip, "xl/sharedStrings.xml"))
                    .contains(">not provided<", ">not applicable<", ">not yet due<", ">=Tax<");
            assertThat(entry(zip, "xl/worksheets/sheet1.xml")).contains("<v>5").doesNotContain("<f>");
        }
    }

    private static String entry(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Catalogue catalogue() {
        CatalogueReader reader =
                new CatalogueReader(Clock.fixed(Instant.parse("2018-02-01T00:00:00Z"), ZoneOffset.UTC));
        reader.addNotApplicable(
                Measure.COST_PER_TRANSACTION,
                JSON.createObjectNode()
                        .put("service_id", "tax")
                        .put("_timestamp", "2015-10-01T00:00:00+00:00")
                        .put("type", "seasonally-adjusted"));
        reader.addYear(year("2015-10-01").put("number_of_transactions:last", 5));
        reader.addYear(year("2017-01-01"));
        reader.addQuarter(year("2017-01-01")
                .put("_end_at", "2017-04-01T00:00:00+00:00")
                .put("number_of_transactions:last", 100)
                .put("number_of_digital_transactions:last", 120)
                .put("digital_takeup:last", 1.2));
        return Catalogue.of(
                reader.services(
                        List.of(JSON.createObjectNode().put("service_id", "tax").put("name", "=Tax"))),
                "1");
    }

    private static ObjectNode year(String start) {
        return JSON.createObjectNode().put("service_id", "tax").put("_start_at", start + "T00:00:00+00:00");
    }
}
