package org.performanceplatform.spotlight.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every figure of the pages over the real 734 services equals the one that the file's own cells give. */
class PublishedFiguresTest {

    private static final String NEWEST = "2017-Q4";
    private static final Offset<Double> ROUNDING = Offset.offset(1e-9);

    private static PublishedFile file;
    private static Catalogue catalogue;

    @BeforeAll
    static void read() {
        assumeTrue(PublishedFile.isHere(), "the published spreadsheet is not here");
        file = new PublishedFile();
        catalogue = file.catalogue();
    }

    @Test
    void the_totals_of_government_are_those_of_the_newest_columns() {
        GovernmentPage page = GovernmentPage.of(catalogue);

        assertThat(page.catalogue().services()).hasSize(734);
        assertThat(page.departments()).isEqualTo(18);
        assertThat(catalogue.newest().label()).isEqualTo("Oct 2016 to Sep 2017");
        assertThat(page.totals().get(0).counted()).isEqualTo(414);
        assertThat(page.totals().get(0).text()).isEqualTo("1.04bn");
        sameTotals(page.totals(), row -> true);
        assertThat(page.completeness().all()).isEqualTo(coverage(row -> true));
        assertThat(page.periods().stream().mapToInt(PeriodShare::services).sum())
                .isEqualTo((int) file.rows().stream()
                        .filter(row -> latest(row, "Vol.").isPresent())
                        .count());
    }

    @Test
    void the_totals_of_each_department_are_those_of_its_rows() {
        for (GovernmentPage.DepartmentRow department :
                GovernmentPage.of(catalogue).departmentRows()) {
            Predicate<CsvRecord> own = row -> file.text(row, "Department").equals(department.name());
            sameTotals(department.totals(), own);
            assertThat(department.coverage()).isEqualTo(coverage(own));
            assertThat(department.services())
                    .isEqualTo((int) file.rows().stream().filter(own).count());
        }
    }

    @Test
    void each_service_shows_its_newest_figure_and_the_period_of_it() {
        for (CsvRecord row : file.rows()) {
            ListedService service = catalogue.service(file.text(row, "Slug")).orElseThrow();
            LatestFigure volume = LatestFigure.of(Measure.VOLUME, service, catalogue.newest());
            Optional<String> code = latest(row, "Vol.");
            assertThat(volume.isMissing()).isEqualTo(code.isEmpty());
            code.ifPresent(newest -> {
                assertThat(volume.value().asNumber().orElseThrow())
                        .isEqualTo(
                                file.number(row, newest + " Vol.").orElseThrow().doubleValue());
                assertThat(volume.entry().span().start().toString())
                        .startsWith(PublishedFile.start(newest).toString());
                assertThat(volume.isStale()).isEqualTo(!newest.equals(NEWEST));
            });
            LatestFigure cost = LatestFigure.of(Measure.COST_PER_TRANSACTION, service, catalogue.newest());
            assertThat(cost.value().asNumber())
                    .isEqualTo(latest(row, "CPT (£)")
                            .flatMap(newest -> file.number(row, newest + " CPT (£)"))
                            .map(number -> OptionalDouble.of(number.doubleValue()))
                            .orElse(OptionalDouble.empty()));
        }
    }

    @Test
    void a_service_shows_the_change_since_the_period_before() {
        ListedService tax = catalogue.service("dft-tax-a-vehicle").orElseThrow();
        ServicePage page = ServicePage.of(tax, catalogue.newest(), true);
        CsvRecord row = file.rows().stream()
                .filter(each -> file.text(each, "Slug").equals("dft-tax-a-vehicle"))
                .findFirst()
                .orElseThrow();

        LatestFigure volume = page.figures().get(0);
        assertThat(volume.exact()).isEqualTo("47,055,169");
        assertThat(page.figures().get(1).text()).isEqualTo("81.9%");
        assertThat(page.figures().get(3).text()).isEqualTo("£1.10");
        double before = file.number(row, "2017-Q3 Vol.").orElseThrow().doubleValue();
        assertThat(volume.change().by()).isCloseTo(47_055_169 / before - 1, ROUNDING);
        assertThat(page.quarters().get(0).number(Measure.TAKE_UP).orElseThrow()).isEqualTo(9_696_099 / 11_814_457.0);
    }

    @ParameterizedTest
    @EnumSource
    void lists_are_sorted_both_ways_with_what_is_missing_last(SortKey key) {
        List<ListedService> up = key.sorted(catalogue.services(), true);
        List<ListedService> down = key.sorted(catalogue.services(), false);

        assertThat(up).hasSize(734).containsExactlyInAnyOrderElementsOf(down);
        if (key == SortKey.VOLUME) {
            assertThat(down)
                    .filteredOn(service -> service.latest(Measure.VOLUME)
                            .filter(entry -> entry.span().equals(catalogue.newest()))
                            .isPresent())
                    .first()
                    .extracting(ListedService::slug)
                    .isEqualTo("dft-check-your-own-vehicles-details");
            List<Double> volumes = new ArrayList<>();
            down.forEach(service -> service.latest(Measure.VOLUME)
                    .ifPresent(entry -> volumes.add(entry.number(Measure.VOLUME).orElseThrow())));
            assertThat(volumes).isSortedAccordingTo(Collections.reverseOrder());
            assertThat(up.get(up.size() - 1).latest(Measure.VOLUME)).isEmpty();
            assertThat(down.get(down.size() - 1).latest(Measure.VOLUME)).isEmpty();
        }
    }

    @Test
    void the_whole_table_has_every_record_and_says_what_is_missing() {
        List<String> lines = new String(new WholeTable(catalogue).csv(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(lines).hasSize(1 + 30_828);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("dft-tax-a-vehicle,") && line.contains(",quarter,2017-07-01,"))
                .singleElement()
                .asString()
                .contains(",2017-10-01,11814457,9696099,0.820697811164745")
                .endsWith(",not applicable,not applicable,not applicable,");
        assertThat(lines)
                .filteredOn(line -> line.endsWith(",above 100%"))
                .hasSize(28)
                .anyMatch(line -> line.startsWith("dh-applications-to-s251-cag,")
                        && line.contains(",year,2015-10-01,2016-10-01,88,92,"));
    }

    private static void sameTotals(List<Totals> totals, Predicate<CsvRecord> filter) {
        List<CsvRecord> rows = file.rows().stream().filter(filter).toList();
        BigDecimal volume = sum(rows, row -> file.number(row, NEWEST + " Vol."));
        sameNumber(totals.get(0), volume, rows.stream().anyMatch(row -> file.number(row, NEWEST + " Vol.")
                .isPresent()));
        List<CsvRecord> both = rows.stream()
                .filter(row -> file.number(row, NEWEST + " Digital vol.").isPresent())
                .filter(row -> file.number(row, NEWEST + " Vol.")
                                .orElse(BigDecimal.ZERO)
                                .signum()
                        > 0)
                .toList();
        if (both.isEmpty()) {
            assertThat(totals.get(1).isMissing()).isTrue();
        } else {
            double takeUp = sum(both, row -> file.number(row, NEWEST + " Digital vol."))
                            .doubleValue()
                    / sum(both, row -> file.number(row, NEWEST + " Vol.")).doubleValue();
            assertThat(totals.get(1).value().asNumber().orElseThrow()).isCloseTo(takeUp, ROUNDING);
        }
        BigDecimal cost = sum(rows, row -> file.number(row, NEWEST + " Vol.")
                .flatMap(each -> file.number(row, NEWEST + " CPT (£)").map(each::multiply)));
        sameNumber(totals.get(2), cost, totals.get(2).counted() > 0);
    }

    private static void sameNumber(Totals total, BigDecimal expected, boolean any) {
        assertThat(total.isMissing()).isEqualTo(!any);
        if (any) {
            assertThat(total.value().asNumber().orElseThrow()).isCloseTo(expected.doubleValue(), Offset.offset(0.01));
        }
    }

    private static BigDecimal sum(List<CsvRecord> rows, Function<CsvRecord, Optional<BigDecimal>> figure) {
        return rows.stream().map(figure).flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Coverage coverage(Predicate<CsvRecord> filter) {
        int actual = 0;
        int expected = 0;
        for (CsvRecord row : file.rows().stream().filter(filter).toList()) {
            for (String code : PublishedFile.codes()) {
                for (String column : List.of(" Vol.", " Digital vol.", " CPT (£)")) {
                    actual += file.number(row, code + column).isPresent() ? 1 : 0;
                    expected++;
                }
            }
        }
        return new Coverage(actual, expected);
    }

    private static Optional<String> latest(CsvRecord row, String column) {
        List<String> codes = new ArrayList<>(PublishedFile.codes());
        Collections.reverse(codes);
        return codes.stream()
                .filter(code -> file.number(row, code + " " + column).isPresent())
                .findFirst();
    }
}
