package org.performanceplatform.cli.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The spreadsheet as published in September 2018, where it lies beside the project. Its figures were counted by another program. */
class PublishedSpreadsheetTest {

    private static final Path FILE = Path.of("../../shared/data/services.csv");

    private Spreadsheet sheet;

    @BeforeEach
    void read() {
        assumeTrue(Files.exists(FILE), "the published spreadsheet is not here");
        sheet = Spreadsheet.read(FILE);
    }

    @Test
    void it_has_the_services_and_records_that_were_counted() {
        assertThat(new ReadingReport(sheet).lines())
                .contains(
                        "Read: 734 services of 18 departments and 68 other public bodies, 21 yearly periods and 21 quarters (April 2011 to"
                                + " September 2017).",
                        "Records: 30,828, of them 23,540 with at least one value, 15,093 with a digital take-up, 2,043 with a total cost.",
                        "Kept, and flagged: 28 periods with more digital transactions than transactions, so a take-up above 100%:",
                        "  co-government-property-finder, \"Hi-vol\": a formula that failed");
        assertThat(sheet.services())
                .filteredOn(service -> service.highVolume().orElse(false))
                .hasSize(77);
    }

    @Test
    void records_have_the_figures_that_were_published() throws IOException {
        // Given
        List<JsonNode> records = new ArrayList<>();
        for (String record : SummaryRecords.of(sheet.services()).toList()) {
            records.add(new JsonMapper().readTree(record));
        }

        // Then
        assertThat(records)
                .extracting(record -> record.get("_id").asText())
                .hasSize(30_828)
                .doesNotHaveDuplicates();
        JsonNode tax = record(records, "dft-tax-a-vehicle", "2017-07-01", "quarterly");
        assertThat(tax.get("number_of_digital_transactions").asLong()).isEqualTo(9_696_099);
        assertThat(tax.get("number_of_transactions").asLong()).isEqualTo(11_814_457);
        JsonNode taxYear = record(records, "dft-tax-a-vehicle", "2016-10-01", "seasonally-adjusted");
        assertThat(taxYear.get("number_of_transactions").asLong()).isEqualTo(47_055_169);
        assertThat(taxYear.get("number_of_digital_transactions").asLong()).isEqualTo(38_522_671);
        assertThat(taxYear.get("digital_takeup").asDouble()).isEqualTo(38_522_671 / 47_055_169.0);
    }

    private static JsonNode record(List<JsonNode> records, String service, String start, String type) {
        return records.stream()
                .filter(record -> record.get("service_id").asText().equals(service))
                .filter(record -> record.get("_timestamp").asText().startsWith(start))
                .filter(record -> record.get("type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
