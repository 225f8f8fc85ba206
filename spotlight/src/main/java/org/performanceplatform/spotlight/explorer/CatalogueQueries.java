package org.performanceplatform.spotlight.explorer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.performanceplatform.spotlight.figures.NoFiguresException;
import org.performanceplatform.spotlight.figures.ReadApiAwayException;
import org.performanceplatform.spotlight.figures.ReadApiConnection;
import org.performanceplatform.spotlight.figures.ReadQuery;
import org.performanceplatform.spotlight.figures.ReadQuery.Parameter;

/** Reads the catalogue through the read API. */
@ApplicationScoped
public class CatalogueQueries implements Catalogues.Source {

    private static final String GROUP = "transactional-services";
    private static final String SUMMARIES = "summaries";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private static final ReadQuery SERVICES = new ReadQuery(GROUP, "services", List.of());

    /** One record of each data set: the entity tags of short answers change with the data set as those of long ones do. */
    private static final List<ReadQuery> PROBES = List.of(
            new ReadQuery(GROUP, "services", List.of(new Parameter("limit", "1"))),
            new ReadQuery(GROUP, SUMMARIES, List.of(new Parameter("limit", "1"))));

    private final ReadApiConnection connection;
    private final ObjectMapper mapper;
    private final ExplorerConfig config;
    private final Clock clock;

    @Inject
    CatalogueQueries(ReadApiConnection connection, ObjectMapper mapper, ExplorerConfig config, Clock clock) {
        this.connection = connection;
        this.config = config;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * The buckets are those in which periods begin: a year has the quarter of its first month. Each has one record of a service, so its
     * last value is its value; a sum would be refused where that is null.
     */
    private static ReadQuery byQuarter(Span slice, String type, Measure... measures) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter("filter_by", "type:" + type));
        parameters.add(new Parameter("period", "quarter"));
        parameters.add(new Parameter("start_at", slice.start().toString()));
        parameters.add(new Parameter("end_at", slice.end().toString()));
        parameters.add(new Parameter("group_by", "service_id"));
        for (Measure measure : measures) {
            parameters.add(new Parameter("collect", measure.field() + ":last"));
        }
        parameters.add(new Parameter("flatten", "true"));
        return new ReadQuery(GROUP, SUMMARIES, parameters);
    }

    @Override
    public List<String> tags() {
        return PROBES.stream()
                .map(probe -> get(probe).headers().firstValue("ETag").orElseThrow())
                .toList();
    }

    /** The services come last, so that the many records of an import are not counted while they are on their way. */
    @Override
    public boolean isWhole() {
        List<Integer> services = counts(SERVICES.dataType());
        if (services.isEmpty()) {
            return false;
        }
        List<Integer> records = counts(SUMMARIES);
        return records.size() == services.size() && Set.copyOf(records).size() == 1;
    }

    /** How many records there are of each service. */
    private List<Integer> counts(String dataType) {
        List<Integer> counts = new ArrayList<>();
        ReadQuery byService = new ReadQuery(GROUP, dataType, List.of(new Parameter("group_by", "service_id")));
        rows(get(byService), row -> counts.add(row.path("_count").asInt()));
        return counts;
    }

    @Override
    public Catalogue read() {
        Instant now = clock.instant();
        CatalogueReader reader = new CatalogueReader(clock);
        for (Measure measure : Measure.values()) {
            if (measure != Measure.TAKE_UP && measure != Measure.TOTAL_COST) {
                rows(get(notApplicable(measure)), row -> reader.addNotApplicable(measure, row));
            }
        }
        List<Span> slices = QuarterSlices.of(this::oldestFrom);
        for (Span slice : slices) {
            rows(get(byQuarter(slice, "seasonally-adjusted", Measure.values())), reader::addYear);
        }
        for (Span slice : slices) {
            rows(
                    get(byQuarter(slice, "quarterly", Measure.VOLUME, Measure.DIGITAL_VOLUME, Measure.TAKE_UP)),
                    reader::addQuarter);
        }
        List<JsonNode> records = new ArrayList<>();
        rows(get(SERVICES), records::add);
        return Catalogue.of(reader.services(records), now.toString());
    }

    /** The time of the oldest record that is not before {@code start}. */
    private Optional<Instant> oldestFrom(Instant start) {
        List<Instant> found = new ArrayList<>();
        ReadQuery one = new ReadQuery(
                GROUP,
                SUMMARIES,
                List.of(
                        new Parameter("sort_by", "_timestamp:ascending"),
                        new Parameter("limit", "1"),
                        new Parameter("start_at", start.toString()),
                        new Parameter("end_at", QuarterSlices.LAST.toString())));
        rows(get(one), row -> found.add(CatalogueReader.instant(row.path("_timestamp"))));
        return found.stream().findFirst();
    }

    private static ReadQuery notApplicable(Measure measure) {
        return new ReadQuery(
                GROUP, SUMMARIES, List.of(new Parameter("filter_by", measure.field() + "_missing:not applicable")));
    }

    private HttpResponse<byte[]> get(ReadQuery query) {
        HttpResponse<byte[]> response;
        try {
            response = connection.get(query, config.timeLimit());
        } catch (CompletionException away) {
            throw new ReadApiAwayException("the read API gave no answer", away.getCause());
        }
        return switch (response.statusCode()) {
            case OK -> response;
            case NOT_FOUND -> throw new NoSuchDataSetException();
            default -> throw new NoFiguresException("the read API answered " + response.statusCode());
        };
    }

    /** One row at a time, as there are thousands. */
    private void rows(HttpResponse<byte[]> response, Consumer<JsonNode> reader) {
        try (JsonParser parser = mapper.getFactory().createParser(response.body())) {
            while (parser.nextToken() != null && !"data".equals(parser.currentName())) {
                // what stands before the rows
            }
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                reader.accept(mapper.readTree(parser));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
