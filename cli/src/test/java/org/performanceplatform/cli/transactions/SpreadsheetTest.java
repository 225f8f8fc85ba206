package org.performanceplatform.cli.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.performanceplatform.cli.installation.PlatformProblem;

/** Small spreadsheets with one peculiarity each of the real one. */
class SpreadsheetTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HEADER =
            "Abbr,Department,Agency/body,Agency abbr,Name of service,Slug,2014-Q4 Vol.,2014-Q4 CPT (£),"
                    + "2014-Q4 Digital vol.,2014-Q4 Digital CPT (£),URL,Hi-vol,\"Total transactions\nJul - Sep 2014\",\"Digital transactions\nJul - Sep"
                    + " 2014\",Slug,,Latest volumes\n";

    @TempDir
    private Path folder;

    @Test
    void a_row_becomes_a_service_with_the_figures_of_every_period() throws IOException {
        // When
        Spreadsheet sheet = read(
                "DfT,Department for Transport,Vehicle Office,VO,Tax a vehicle,dft-tax,\"1,000\",2.57,930,,,1,250,205,,,\n");

        // Then
        assertThat(sheet.periods()).hasSize(2);
        Service service = sheet.services().get(0);
        assertThat(service.department().slug()).isEqualTo("department-for-transport");
        assertThat(service.highVolume()).contains(true);
        assertThat(service.isRunByDepartment()).isFalse();
        assertThat(service.figures().get(0).takeUp()).contains(0.93);
        assertThat(service.figures().get(0).totalCost().map(Object::toString)).contains("2570.00");
        assertThat(service.figures().get(1).takeUp()).contains(0.82);
        assertThat(service.figures().get(1).totalCost()).isEmpty();
    }

    @Test
    void take_up_and_total_cost_are_exact() throws IOException {
        // When
        List<Service> services =
                read("BIS,Business,Companies House,CH,Annual returns,bis-annual-returns,\"2,481,770\",2.57,"
                                + "\"2,311,156\",,,,,,,,\n")
                        .services();

        // Then
        PeriodFigures year = services.get(0).figures().get(0);
        assertThat(year.takeUp()).contains(2_311_156 / 2_481_770.0);
        assertThat(year.totalCost()).contains(new BigDecimal("6378148.90"));
    }

    @Test
    void no_digital_transaction_is_none_and_no_answer_is_no_answer() throws IOException {
        // When
        List<Service> services =
                read("D,Dept,Dept,D,A,a,10,,0,,,,,,,,\nD,Dept,Dept,D,B,b,10,,-,,,,,,,,\nD,Dept,Dept,D,C,c,0,,0,,,,,,,,\n")
                        .services();

        // Then
        assertThat(services)
                .extracting(service -> service.figures().get(0).takeUp())
                .containsExactly(Optional.of(0.0), Optional.empty(), Optional.empty());
    }

    @Test
    void what_is_not_read_is_said() throws IOException {
        // When
        Spreadsheet sheet = read(
                "D,Dept,Dept,D,A,a,10,x,5,,,#REF!,,,,,\nD,Dept,Dept,D,B,a,,,,,,,,,,,\nD,Dept,Dept,D,,Not a slug,,,,,,,,,,,\n,,,,,,,,,,,,,,,,\n");

        // Then
        assertThat(sheet.services()).extracting(Service::slug).containsExactly("a");
        assertThat(sheet.services().get(0).highVolume()).isEmpty();
        assertThat(sheet.leftOut())
                .containsExactly(
                        "1 columns without a header",
                        "the second column \"Slug\"",
                        "a, \"Hi-vol\": a formula that failed",
                        "a, October 2013 to September 2014: 1 cells that are not figures",
                        "line 5: a second service with the slug a",
                        "line 6: a service needs a name, and a slug of lower-case letters, digits and hyphens");
    }

    @Test
    void a_department_that_runs_a_service_itself_is_no_agency_of_itself() throws IOException {
        // When
        Service service = read("DCMS,\"Culture, Media and Sport\",Culture Media and Sport,DCMS,A,a,,,,,,,,,,,\n")
                .services()
                .get(0);

        // Then
        assertThat(service.isRunByDepartment()).isTrue();
        assertThat(OrganisationFiles.of(List.of(service))).hasSize(1);
        assertThat(DashboardFiles.of(service).at("/organisation/type").asText()).isEqualTo("department");
    }

    @Test
    void records_say_null_where_nothing_was_provided_and_why_where_nothing_was_asked() throws IOException {
        // When
        List<String> records = SummaryRecords.of(
                        read("D,Dept,Dept,D,A,a,\"40,000\",***,,,,,,,,,\n").services())
                .toList();

        // Then
        assertThat(records).hasSize(2);
        JsonNode year = JSON.readTree(records.get(0));
        assertThat(year).isEqualTo(JSON.readTree("""
                        {"_id": "MjAxMy0xMC0wMSAwMDowMDowMCswMDowMDIwMTQtMTAtMDEgMDA6MDA6MDArMDA6MDBh",
                         "_timestamp": "2013-10-01T00:00:00Z", "end_at": "2014-10-01T00:00:00Z", "period": "year",
                         "service_id": "a", "type": "seasonally-adjusted", "number_of_transactions": 40000,
                         "number_of_digital_transactions": null, "digital_takeup": null, "cost_per_transaction": null,
                         "cost_per_transaction_missing": "not applicable", "digital_cost_per_transaction": null,
                         "total_cost": null}"""));
        assertThat(JSON.readTree(records.get(1)).fieldNames())
                .toIterable()
                .doesNotContain("total_cost", "cost_per_transaction");
    }

    @Test
    void a_dashboard_has_the_modules_for_which_there_are_figures() throws IOException {
        // When
        List<Service> services =
                read("D,Dept,Dept,D,A,a,10,2.5,5,,https://www.example.org/a,,,,,,\nD,Dept,Dept,D,B,b,,,,,,,,,,,\n")
                        .services();

        // Then
        assertThat(DashboardFiles.of(services.get(0)).get("modules").findValuesAsText("slug"))
                .containsExactly(
                        "transactions-per-year",
                        "total-cost",
                        "cost-per-transaction",
                        "transactions-per-quarter",
                        "digital-take-up-per-quarter");
        assertThat(DashboardFiles.of(services.get(0)).at("/links/0/url").asText())
                .isEqualTo("https://www.example.org/a");
        assertThat(DashboardFiles.of(services.get(1)).get("modules").findValuesAsText("slug"))
                .containsExactly("transactions-per-year", "transactions-per-quarter");
    }

    @Test
    void another_table_is_refused() {
        assertThatThrownBy(() -> Spreadsheet.read(Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n")))
                .isInstanceOf(PlatformProblem.class)
                .hasMessageContaining("Slug");
    }

    private Spreadsheet read(String rows) throws IOException {
        return Spreadsheet.read(Files.writeString(folder.resolve("services.csv"), HEADER + rows));
    }
}
