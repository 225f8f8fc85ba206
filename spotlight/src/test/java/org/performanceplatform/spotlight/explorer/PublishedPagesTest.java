package org.performanceplatform.spotlight.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists, searches, areas, completeness, facts and the whole table over the real services, against the cells of the file. */
class PublishedPagesTest {

    private static final String NEWEST = "2017-Q4";
    private static final String YEAR_BEFORE = "2016-Q4";
    private static final Pattern TILE = Pattern.compile(
            "<g><title>([^<]*)</title><rect x=\"[^\"]*\" y=\"[^\"]*\" width=\"([^\"]*)\" height=\"([^\"]*)\"");

    private static PublishedFile file;
    private static Catalogue catalogue;

    @BeforeAll
    static void read() {
        assumeTrue(PublishedFile.isHere(), "the published spreadsheet is not here");
        file = new PublishedFile();
        catalogue = file.catalogue();
    }

    @ParameterizedTest
    @EnumSource(names = {"VOLUME", "TAKE_UP", "TOTAL_COST", "COST_PER_TRANSACTION"})
    void every_service_shows_its_newest_figure_with_its_period_and_a_mark_if_that_is_old(Measure measure) {
        for (CsvRecord row : file.rows()) {
            LatestFigure shown = LatestFigure.of(measure, service(row), catalogue.newest());
            Optional<String> code = latest(row, measure);
            assertThat(shown.isMissing()).isEqualTo(code.isEmpty());
            if (code.isPresent()) {
                assertThat(shown.value().asNumber().orElseThrow())
                        .isCloseTo(
                                number(row, code.get(), measure).orElseThrow().doubleValue(), relative(shown));
                assertThat(shown.entry().span().start().toString())
                        .startsWith(PublishedFile.start(code.get()).toString());
                assertThat(shown.isStale()).isEqualTo(!code.get().equals(NEWEST));
            }
        }
    }

    private static Offset<Double> relative(LatestFigure shown) {
        return Offset.offset(Math.abs(shown.value().asNumber().orElseThrow()) * 1e-12);
    }

    @ParameterizedTest
    @CsvSource({
        "transactions-per-year, VOLUME",
        "digital-takeup, TAKE_UP",
        "cost, TOTAL_COST",
        "total-cost, TOTAL_COST",
        "cost-per-transaction, COST_PER_TRANSACTION"
    })
    void lists_are_in_the_order_of_the_cells_both_ways(String key, Measure measure) {
        SortKey sort = SortKey.named(key).orElseThrow();
        List<BigDecimal> cells = file.rows().stream()
                .flatMap(row -> latest(row, measure).stream()
                        .map(code -> number(row, code, measure).orElseThrow()))
                .sorted()
                .toList();

        for (boolean ascending : List.of(true, false)) {
            List<BigDecimal> expected = new ArrayList<>(cells);
            if (!ascending) {
                Collections.reverse(expected);
            }
            List<ListedService> shown = sort.sorted(catalogue.services(), ascending);
            for (int at = 0; at < shown.size(); at++) {
                Optional<Entry> entry = shown.get(at).latest(measure);
                assertThat(entry.isPresent()).isEqualTo(at < expected.size());
                if (at < expected.size()) {
                    assertThat(entry.orElseThrow().number(measure).orElseThrow())
                            .isCloseTo(
                                    expected.get(at).doubleValue(),
                                    Offset.offset(expected.get(at).doubleValue() * 1e-12));
                }
            }
        }
    }

    @Test
    void the_high_volume_services_are_those_that_the_file_marks() {
        List<CsvRecord> marked = file.rows().stream()
                .filter(row -> file.text(row, "Hi-vol").equals("1"))
                .toList();

        List<Totals> totals = GovernmentPage.totals(catalogue.highVolume(), catalogue.newest());

        assertThat(catalogue.highVolume())
                .extracting(ListedService::slug)
                .containsExactlyInAnyOrderElementsOf(
                        marked.stream().map(row -> file.text(row, "Slug")).toList());
        assertThat(totals.get(0).value().asNumber().orElseThrow())
                .isEqualTo(sum(marked, Measure.VOLUME).doubleValue());
        assertThat(totals.get(0).among()).isEqualTo(marked.size());
    }

    @Test
    void a_cost_per_transaction_of_several_is_their_cost_by_their_transactions() {
        List<CsvRecord> both = file.rows().stream()
                .filter(row -> number(row, NEWEST, Measure.TOTAL_COST).isPresent())
                .toList();

        Totals cost = Totals.of(Measure.COST_PER_TRANSACTION, catalogue.services(), catalogue.newest());

        assertThat(cost.counted()).isEqualTo(both.size());
        assertThat(cost.value().asNumber().orElseThrow())
                .isCloseTo(
                        sum(both, Measure.TOTAL_COST)
                                .divide(sum(both, Measure.VOLUME), MathContext.DECIMAL64)
                                .doubleValue(),
                        Offset.offset(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"vehicle", "DVLA", "student finance", "passport", "ministry of justice", "nothing-like-this"})
    void search_finds_the_rows_that_have_every_word(String words) {
        List<String> expected = file.rows().stream()
                .filter(row -> List.of(words.toLowerCase(Locale.ROOT).split(" ")).stream()
                        .allMatch(word -> searched(row).contains(word)))
                .map(row -> file.text(row, "Slug"))
                .toList();

        assertThat(catalogue.services().stream().filter(service -> service.matches(words)))
                .extracting(ListedService::slug)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String searched(CsvRecord row) {
        return String.join(
                        " ",
                        file.text(row, "Name of service"),
                        file.text(row, "Agency/body"),
                        file.text(row, "Agency abbr"),
                        file.text(row, "Department"),
                        file.text(row, "Abbr"),
                        file.text(row, "Category"),
                        file.text(row, "Keywords"))
                .toLowerCase(Locale.ROOT);
    }

    @Test
    void areas_of_the_treemaps_are_in_proportion_to_the_transactions() {
        Map<String, BigDecimal> departments = new HashMap<>();
        for (CsvRecord row : file.rows()) {
            number(row, NEWEST, Measure.VOLUME)
                    .ifPresent(volume -> departments.merge(file.text(row, "Department"), volume, BigDecimal::add));
        }
        assertAreas(GovernmentPage.of(catalogue).treemap().toString(), departments);

        for (List<ListedService> services : catalogue.departments().values()) {
            Map<String, BigDecimal> volumes = new HashMap<>();
            for (CsvRecord row : file.rows()) {
                if (file.text(row, "Department").equals(services.get(0).department())) {
                    number(row, NEWEST, Measure.VOLUME)
                            .ifPresent(volume ->
                                    volumes.merge(file.text(row, "Name of service"), volume, BigDecimal::add));
                }
            }
            assertAreas(TreemapOfServices.of(services.get(0).department(), services, catalogue.newest()), volumes);
        }
    }

    private static void assertAreas(String drawing, Map<String, BigDecimal> volumes) {
        double all = volumes.values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
        Map<String, Double> areas = new HashMap<>();
        Matcher tile = TILE.matcher(drawing);
        while (tile.find()) {
            String name = tile.group(1).substring(0, tile.group(1).lastIndexOf(": "));
            areas.put(
                    name.replace("&amp;", "&").replace("&#39;", "'"),
                    Double.parseDouble(tile.group(2)) * Double.parseDouble(tile.group(3)));
        }
        double whole = areas.values().stream().mapToDouble(Double::doubleValue).sum();
        volumes.forEach((name, volume) -> {
            if (volume.doubleValue() >= all / 40 && all > 0) {
                assertThat(areas).containsKey(name);
                assertThat(areas.get(name) / whole).isCloseTo(volume.doubleValue() / all, Offset.offset(1e-3));
            }
        });
        assertThat(areas.isEmpty()).isEqualTo(all == 0);
    }

    @Test
    void completeness_counts_the_cells_of_each_agency_and_figure() {
        Map<Measure, String> columns = Map.of(
                Measure.VOLUME,
                " Vol.",
                Measure.DIGITAL_VOLUME,
                " Digital vol.",
                Measure.COST_PER_TRANSACTION,
                " CPT (£)");
        for (List<ListedService> services : catalogue.departments().values()) {
            Listing listing =
                    Listing.of("", "", SortKey.NAME, true, Listing.DEPARTMENT_KEYS, services, catalogue.newest());
            for (DepartmentPage.AgencyCoverage agency :
                    DepartmentPage.of(catalogue, services, listing).agencies()) {
                List<CsvRecord> rows = rows(row -> file.text(row, "Agency/body").equals(agency.name())
                        && file.text(row, "Department").equals(services.get(0).department()));
                assertThat(agency.services()).isEqualTo(rows.size());
                for (Completeness.OfMeasure each : agency.completeness().measures()) {
                    long provided = rows.stream()
                            .mapToLong(row -> PublishedFile.codes().stream()
                                    .filter(code -> file.number(row, code + columns.get(each.measure()))
                                            .isPresent())
                                    .count())
                            .sum();
                    assertThat(each.coverage())
                            .isEqualTo(new Coverage(
                                    (int) provided,
                                    rows.size() * PublishedFile.codes().size()));
                }
            }
        }
    }

    @Test
    void headline_facts_are_the_extremes_of_the_newest_columns() {
        List<HeadlineFacts.Fact> facts = HeadlineFacts.of(catalogue).facts();

        List<CsvRecord> costed =
                rows(row -> number(row, NEWEST, Measure.COST_PER_TRANSACTION).isPresent());
        assertThat(facts.get(0).basis()).startsWith("Of " + costed.size() + " services");
        assertServices(facts.get(0), costed, row -> number(row, NEWEST, Measure.COST_PER_TRANSACTION)
                .orElseThrow()
                .negate());
        assertServices(facts.get(1), costed, row -> number(row, NEWEST, Measure.COST_PER_TRANSACTION)
                .orElseThrow());
        List<CsvRecord> both = rows(row -> number(row, NEWEST, Measure.TAKE_UP).isPresent()
                && number(row, YEAR_BEFORE, Measure.TAKE_UP).isPresent());
        assertThat(facts.get(2).basis()).startsWith("Of " + both.size() + " services");
        assertServices(facts.get(2), both, row -> number(row, YEAR_BEFORE, Measure.TAKE_UP)
                .orElseThrow()
                .subtract(number(row, NEWEST, Measure.TAKE_UP).orElseThrow()));
        assertServices(
                facts.get(3),
                rows(row -> number(row, NEWEST, Measure.VOLUME).isPresent()),
                row -> number(row, NEWEST, Measure.VOLUME).orElseThrow().negate());
        assertThat(facts.get(3).lines().get(0).detail()).isEqualTo("63.5% of all transactions");
    }

    private static void assertServices(
            HeadlineFacts.Fact fact, List<CsvRecord> rows, Function<CsvRecord, BigDecimal> rank) {
        assertThat(fact.lines())
                .extracting(line -> line.service().slug())
                .containsExactlyElementsOf(rows.stream()
                        .sorted(Comparator.comparing(rank))
                        .limit(5)
                        .map(row -> file.text(row, "Slug"))
                        .toList());
    }

    @Test
    void the_whole_table_has_every_cell_of_the_file() {
        Map<String, List<String>> lines = new HashMap<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().ofCsvRecord(new String(new WholeTable(catalogue).csv(), StandardCharsets.UTF_8))) {
            reader.forEach(line ->
                    lines.put(line.getField(0) + " " + line.getField(5) + " " + line.getField(6), line.getFields()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        for (CsvRecord row : file.rows()) {
            for (String code : PublishedFile.codes()) {
                List<String> line = lines.get(file.text(row, "Slug") + " year " + PublishedFile.start(code));
                sameCell(line.get(8), file.number(row, code + " Vol."));
                sameCell(line.get(9), file.number(row, code + " Digital vol."));
                sameCell(line.get(11), file.number(row, code + " CPT (£)"));
                sameCell(line.get(12), file.number(row, code + " Digital CPT (£)"));
                sameCell(line.get(13), number(row, code, Measure.TOTAL_COST));
            }
        }
    }

    private static void sameCell(String shown, Optional<BigDecimal> cell) {
        if (cell.isEmpty()) {
            assertThat(shown).isEqualTo("not provided");
        } else {
            assertThat(new BigDecimal(shown)).isEqualByComparingTo(cell.get());
        }
    }

    private static List<CsvRecord> rows(Predicate<CsvRecord> filter) {
        return file.rows().stream().filter(filter).toList();
    }

    private static ListedService service(CsvRecord row) {
        return catalogue.service(file.text(row, "Slug")).orElseThrow();
    }

    private static BigDecimal sum(List<CsvRecord> rows, Measure measure) {
        return rows.stream()
                .flatMap(row -> number(row, NEWEST, measure).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The code of the newest period that has the figure. */
    private static Optional<String> latest(CsvRecord row, Measure measure) {
        List<String> codes = new ArrayList<>(PublishedFile.codes());
        Collections.reverse(codes);
        return codes.stream()
                .filter(code -> number(row, code, measure).isPresent())
                .findFirst();
    }

    private static Optional<BigDecimal> number(CsvRecord row, String code, Measure measure) {
        Optional<BigDecimal> volume = file.number(row, code + " Vol.");
        Optional<BigDecimal> digital = file.number(row, code + " Digital vol.");
        Optional<BigDecimal> cost = file.number(row, code + " CPT (£)");
        return switch (measure) {
            case VOLUME -> volume;
            case DIGITAL_VOLUME -> digital;
            case COST_PER_TRANSACTION -> cost;
            case DIGITAL_COST -> file.number(row, code + " Digital CPT (£)");
            case TOTAL_COST -> volume.flatMap(count -> cost.map(count::multiply));
            case TAKE_UP ->
                volume.filter(count -> count.signum() > 0)
                        .flatMap(count -> digital.map(part -> part.divide(count, MathContext.DECIMAL128)));
        };
    }
}
