package org.performanceplatform.acceptance.realdata;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.performanceplatform.acceptance.browser.Equipment;
import org.performanceplatform.acceptance.browser.InBrowser;
import org.performanceplatform.acceptance.browser.Visitors;
import org.performanceplatform.acceptance.platform.Configuration;
import org.performanceplatform.acceptance.platform.OnPlatform;
import org.performanceplatform.acceptance.platform.RunningPlatform;

/**
 * The published transaction volumes of 283 services, sent as a service team would send them, come out of the read API and
 * stand on the page as they are in the file.
 */
@OnPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealVolumesTest {

    private static final String GROUP = "transactional-services";
    private static final String TYPE = "quarterly-volumes";
    private static final String VEHICLE_TAX = "dft-tax-a-vehicle";
    private static final LocalDate EARLY_2016 = LocalDate.of(2016, 1, 1);
    private static final String WHOLE_SPAN = "start_at=2012-07-01T00:00:00Z&end_at=2017-10-01T00:00:00Z";

    private List<ServiceVolumes> services;

    @BeforeAll
    void send_the_figures_to_an_empty_platform(RunningPlatform platform, @TempDir Path folder) throws IOException {
        services = TransactionVolumesFile.servicesWithEveryTotal(ReferenceFolder.transactionVolumes());
        var configuration = new Configuration(platform);
        configuration.makeDataSet(GROUP, TYPE);
        var file = Files.write(folder.resolve("volumes.ndjson"), QuarterlyRecords.of(services));

        platform.pp("send", GROUP, TYPE, file.toString()).successful();
    }

    @Test
    void every_quarter_of_every_service_is_read_as_it_was_published(RunningPlatform platform) {
        var answer = query(
                platform,
                WHOLE_SPAN + "&period=quarter&group_by=service_id&collect=number_of_transactions:sum"
                        + "&collect=number_of_digital_transactions:sum");

        var read = new TreeMap<String, Map<LocalDate, Long>>();
        var readDigital = new TreeMap<String, Map<LocalDate, Long>>();
        for (var row : answer.<Map<String, Object>>getList("data")) {
            var slug = (String) row.get("service_id");
            read.put(slug, QuarterlyRecords.byQuarter(row, "number_of_transactions:sum"));
            readDigital.put(slug, QuarterlyRecords.byQuarter(row, "number_of_digital_transactions:sum"));
        }
        assertThat(read).hasSize(283);
        for (var service : services) {
            assertThat(read).containsEntry(service.slug(), service.total());
            assertThat(readDigital).containsEntry(service.slug(), service.digital());
        }
    }

    @Test
    void all_services_together_are_the_sum_of_the_file(RunningPlatform platform) {
        var answer = query(platform, WHOLE_SPAN + "&period=quarter&collect=number_of_transactions:sum");

        var expected = services.get(0).total().keySet().stream()
                .map(quarter -> services.stream()
                        .mapToLong(service -> service.total().get(quarter))
                        .sum())
                .toList();
        assertThat(answer.<Number>getList("data.'number_of_transactions:sum'"))
                .extracting(Number::longValue)
                .isEqualTo(expected);
        assertThat(answer.<Number>getList("data._count"))
                .extracting(Number::longValue)
                .containsOnly(283L);
    }

    @Test
    void vehicle_tax_in_early_2016_has_the_known_figures(RunningPlatform platform) {
        var answer = query(
                platform,
                "start_at=2016-01-01T00:00:00Z&end_at=2016-04-01T00:00:00Z&period=quarter&filter_by=service_id:"
                        + VEHICLE_TAX
                        + "&collect=number_of_transactions:sum&collect=number_of_digital_transactions:sum");

        assertThat(answer.getLong("data[0].'number_of_transactions:sum'")).isEqualTo(12_222_685);
        assertThat(answer.getLong("data[0].'number_of_digital_transactions:sum'"))
                .isEqualTo(9_745_504);
    }

    @Test
    @InBrowser
    void the_page_shows_the_file_s_figure_for_every_quarter(RunningPlatform platform, Visitors visitors) {
        var configuration = new Configuration(platform);
        var query = Map.of(
                "period", "quarter",
                "start_at", "2012-07-01T00:00:00Z",
                "end_at", "2017-10-01T00:00:00Z",
                "filter_by", List.of("service_id:" + VEHICLE_TAX),
                "collect", List.of("number_of_transactions:sum"));
        configuration.makeDashboard(
                "vehicle-tax",
                "Vehicle tax renewals",
                List.of(configuration.module(
                        "single_timeseries",
                        "transactions",
                        "Transactions per quarter",
                        GROUP,
                        TYPE,
                        query,
                        Map.of("value-attribute", "number_of_transactions:sum", "axis-period", "quarter"))));

        visitors.visit(Equipment.DESKTOP, visit -> {
            var page = visit.page();
            page.navigate(platform.spotlight() + "/performance/vehicle-tax/transactions");
            visit.photograph("vehicle-tax");
            assertThatTheTableIs(vehicleTax().total(), page);
        });
    }

    private static void assertThatTheTableIs(Map<LocalDate, Long> figures, Page page) {
        var rows = page.locator("table tbody tr");
        assertThat(rows).hasCount(figures.size());
        var expected = figures.values().stream()
                .map(figure -> String.format(Locale.ROOT, "%,d", figure))
                .toList();
        assertThat(page.locator("table tbody tr td:last-child").allInnerTexts()).isEqualTo(expected);
        assertThat(figures).containsEntry(EARLY_2016, 12_222_685L);
    }

    private ServiceVolumes vehicleTax() {
        return services.stream()
                .filter(service -> service.slug().equals(VEHICLE_TAX))
                .findFirst()
                .orElseThrow();
    }

    private static JsonPath query(RunningPlatform platform, String parameters) {
        return given().baseUri(platform.read())
                .urlEncodingEnabled(false)
                .get("/data/" + GROUP + "/" + TYPE + "?" + parameters)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
