package org.performanceplatform.cli.transactions;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.performanceplatform.cli.installation.PlatformProblem;
import org.performanceplatform.cli.transactions.Service.Body;

/**
 * The published spreadsheet, read.
 *
 * @param services in the order of the file
 * @param periods that it has columns for
 * @param leftOut what was not read, and why, a sentence each
 */
record Spreadsheet(List<Service> services, List<CoveredPeriod> periods, List<String> leftOut) {

    private static final String NOT_PROVIDED = "[not provided]";
    private static final String[] HIGH_VOLUME = {"High-volume?", "Hi-vol"};

    /** @throws PlatformProblem if it is no such spreadsheet */
    static Spreadsheet read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new PlatformProblem("There is no file " + file + ".");
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .detectBomHeader(true)
                .ofCsvRecord(file, StandardCharsets.UTF_8)) {
            return of(reader.stream());
        } catch (IOException | UncheckedIOException | CsvParseException failure) {
            throw new PlatformProblem("Cannot read " + file + ": " + failure.getMessage(), failure);
        }
    }

    private static Spreadsheet of(Stream<CsvRecord> lines) {
        var rows = lines.iterator();
        Columns columns = new Columns(rows.hasNext() ? rows.next().getFields() : List.of());
        if (!columns.has(Columns.SLUG)
                || !columns.has(Columns.NAME)
                || columns.periods().isEmpty()) {
            throw new PlatformProblem("This is not the spreadsheet of transactional services: it needs the columns \""
                    + Columns.SLUG + "\", \"" + Columns.NAME + "\" and those of at least one period.");
        }
        List<String> leftOut = new ArrayList<>();
        if (columns.withoutHeader() > 0) {
            leftOut.add(columns.withoutHeader() + " columns without a header");
        }
        columns.repeated().forEach(header -> leftOut.add("the second column \"" + header + "\""));
        Map<String, Service> services = new LinkedHashMap<>();
        while (rows.hasNext()) {
            CsvRecord row = rows.next();
            Optional<Service> service = service(row, columns, leftOut);
            service.ifPresent(read -> {
                if (services.putIfAbsent(read.slug(), read) != null) {
                    leftOut.add(line(row) + ": a second service with the slug " + read.slug());
                }
            });
        }
        return new Spreadsheet(withOneAbbreviation(services.values()), columns.periods(), List.copyOf(leftOut));
    }

    private static Optional<Service> service(CsvRecord line, Columns columns, List<String> leftOut) {
        List<String> row = line.getFields();
        String slug = columns.text(row, Columns.SLUG);
        String name = columns.text(row, Columns.NAME);
        if (!slug.matches("[-a-z0-9]+") || name.isEmpty()) {
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                leftOut.add(
                        line(line) + ": a service needs a name, and a slug of lower-case letters, digits and hyphens");
            }
            return Optional.empty();
        }
        for (String header : columns.headersOf(row, Spreadsheet::isFailedFormula)) {
            leftOut.add(slug + ", \"" + header + "\": a formula that failed");
        }
        Body department = new Body(columns.text(row, "Department"), columns.text(row, "Abbr"));
        Body agency = new Body(columns.text(row, "Agency/body"), columns.text(row, "Agency abbr"));
        List<PeriodFigures> figures = columns.figures(row);
        unreadable(slug, figures, leftOut);
        return Optional.of(new Service(
                slug,
                name,
                department,
                agency.name().isEmpty() || agency.isSameAs(department) ? department : agency,
                columns.text(row, "Category"),
                Stream.of(columns.text(row, "Keywords").split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList(),
                columns.text(row, "URL"),
                columns.text(row, "Service link text"),
                columns.text(row, "Description of service"),
                columns.text(row, "Notes on costs"),
                columns.text(row, "Other notes"),
                known(columns.text(row, "Customer type")),
                known(columns.text(row, "Business model")),
                highVolume(columns, row),
                figures));
    }

    private static void unreadable(String slug, List<PeriodFigures> figures, List<String> leftOut) {
        for (PeriodFigures each : figures) {
            long count = Stream.of(each.volume(), each.digitalVolume(), each.cost(), each.digitalCost())
                    .filter(Figure.UNREADABLE::equals)
                    .count();
            if (count > 0) {
                leftOut.add(slug + ", " + each.period().inWords() + ": " + count + " cells that are not figures");
            }
        }
    }

    /** What a spreadsheet shows where it could not compute: {@code #REF!}, {@code #DIV/0!}. */
    private static boolean isFailedFormula(String cell) {
        return cell.strip().matches("#(REF!|N/A|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!)");
    }

    private static String known(String text) {
        return text.equals(NOT_PROVIDED) ? "" : text;
    }

    private static Optional<Boolean> highVolume(Columns columns, List<String> row) {
        return Stream.of(HIGH_VOLUME)
                .filter(columns::has)
                .findFirst()
                .map(header -> columns.text(row, header).toLowerCase(Locale.ROOT))
                .filter(text -> !text.startsWith("#"))
                .map(text -> text.equals("1") || text.equals("yes"));
    }

    /** A body's abbreviation is missing in some of its rows. */
    private static List<Service> withOneAbbreviation(Collection<Service> services) {
        Map<String, String> abbreviations = new HashMap<>();
        services.stream()
                .map(Service::agency)
                .filter(body -> !body.abbreviation().isEmpty())
                .forEach(body -> abbreviations.putIfAbsent(body.name(), body.abbreviation()));
        return services.stream()
                .map(service -> service.withAgency(new Body(
                        service.agency().name(),
                        abbreviations.getOrDefault(service.agency().name(), ""))))
                .toList();
    }

    private static String line(CsvRecord row) {
        return "line " + row.getStartingLineNumber();
    }
}
