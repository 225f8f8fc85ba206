package org.performanceplatform.write.transforms.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.performanceplatform.core.heads.TimeRange;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.query.InvalidCollectException;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.stagecraftclient.TraceHeaders;
import org.performanceplatform.write.transforms.formulas.PoisonedException;
import org.performanceplatform.write.transforms.formulas.Row;
import org.performanceplatform.write.transforms.planning.Query;

/** The input of transforms from the read API, as everybody else reads it; long times in parts that it answers. */
@Singleton
public class ReadApiRecords implements Records {

    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final int PERIODS_IN_A_PART = 1_000;
    private static final int MOST_PARTS = 2_000;
    private static final int MOST_CHARACTERS = 300;
    private static final int TOO_LARGE = 422;

    /** What it says of a fold of numbers over something else, null among it. */
    private static final String NO_NUMBERS = new InvalidCollectException().getMessage();

    private final URI api;
    private final Duration patience;
    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();

    /** The records hold something else than the numbers that are to be folded. */
    private static final class NoNumbersException extends PoisonedException {
        private static final long serialVersionUID = 1L;

        NoNumbersException(String message) {
            super(message);
        }
    }

    ReadApiRecords(ReadApiConfig config) {
        this.api = config.url();
        this.patience = config.timeout();
    }

    @Override
    public List<Row> rows(DataSet dataSet, Query query, Optional<Window> window) {
        if (window.isEmpty()) {
            return answer(dataSet, query, window).orElseThrow(ReadApiRecords::tooLarge);
        }
        Period period = query.period().orElseThrow();
        List<Row> rows = new ArrayList<>();
        int parts = 0;
        for (Instant start = window.get().start(); start.isBefore(window.get().end()); ) {
            if (++parts > MOST_PARTS) {
                throw new PoisonedException("The records of " + dataSet.name() + " lie too far apart in time");
            }
            Instant next = period.plus(start, PERIODS_IN_A_PART);
            Instant end =
                    next.isBefore(window.get().end()) ? next : window.get().end();
            Window part = new Window(start, end);
            rows.addAll(inHalves(dataSet, query, dataSet.rawQueriesAllowed() ? part : part.longEnough(period), period));
            start = end;
        }
        return rows;
    }

    /** The rows of a window, which is halved for as long as the read API finds it too large. */
    private List<Row> inHalves(DataSet dataSet, Query query, Window window, Period period) {
        Optional<List<Row>> rows = answer(dataSet, query, Optional.of(window));
        if (rows.isPresent()) {
            return rows.get();
        }
        Instant middle = period.floor(window.start()
                .plus(Duration.between(window.start(), window.end()).dividedBy(2)));
        if (!middle.isAfter(window.start())) {
            throw tooLarge();
        }
        List<Row> both = new ArrayList<>(inHalves(dataSet, query, new Window(window.start(), middle), period));
        both.addAll(inHalves(dataSet, query, new Window(middle, window.end()), period));
        return both;
    }

    private static PoisonedException tooLarge() {
        return new PoisonedException("The read API finds the query too large");
    }

    @Override
    public Optional<TimeRange> extent(DataSet dataSet) {
        JsonNode data = get(path(dataSet) + "/metadata").orElseThrow().path("data");
        String first = data.path("first").asText(null);
        String last = data.path("last").asText(null);
        return first == null || last == null
                ? Optional.empty()
                : Optional.of(new TimeRange(instant(first), instant(last)));
    }

    private static Instant instant(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant();
    }

    /** The rows of a query, null taken for what was not provided; empty if the read API finds it too large. */
    private Optional<List<Row>> answer(DataSet dataSet, Query query, Optional<Window> window) {
        try {
            return asked(dataSet, query, window);
        } catch (NoNumbersException refused) {
            NullsLeftOut parts = NullsLeftOut.of(query).orElseThrow(() -> refused);
            List<List<Row>> folded = new ArrayList<>();
            for (Query fold : parts.folds()) {
                Optional<List<Row>> rows = asked(dataSet, fold, window);
                if (rows.isEmpty()) {
                    return rows;
                }
                folded.add(rows.get());
            }
            return asked(dataSet, parts.rest(), window).map(rows -> parts.together(rows, folded));
        }
    }

    private Optional<List<Row>> asked(DataSet dataSet, Query query, Optional<Window> window) {
        return get(path(dataSet) + parameters(query, window)).map(body -> {
            List<Row> rows = new ArrayList<>();
            body.path("data").forEach(row -> rows.add(new Row(row)));
            return rows;
        });
    }

    private static String path(DataSet dataSet) {
        return "/data/" + dataSet.dataGroup() + "/" + dataSet.dataType();
    }

    private static String parameters(Query query, Optional<Window> window) {
        StringBuilder text = new StringBuilder("?flatten=true");
        for (Map.Entry<String, List<String>> parameter : query.parameters().entrySet()) {
            for (String value : parameter.getValue()) {
                append(text, parameter.getKey(), value);
            }
        }
        window.ifPresent(time -> {
            append(text, "start_at", time.start().toString());
            append(text, "end_at", time.end().toString());
        });
        return text.toString();
    }

    private static void append(StringBuilder text, String name, String value) {
        text.append('&')
                .append(URLEncoder.encode(name, UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, UTF_8).replace("+", "%20"));
    }

    private Optional<JsonNode> get(String pathAndQuery) {
        HttpRequest request = TraceHeaders.addTo(HttpRequest.newBuilder(URI.create(api + pathAndQuery)))
                .timeout(patience)
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return read(response.statusCode(), body);
            }
        } catch (IOException e) {
            throw new UnavailableException("the read API can't be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted while asking the read API", e);
        }
    }

    private Optional<JsonNode> read(int status, InputStream body) throws IOException {
        if (status == 200) {
            return Optional.of(mapper.readTree(body));
        }
        if (status == TOO_LARGE) {
            return Optional.empty();
        }
        if (status == 400) {
            String message = mapper.readTree(body).path("message").asText();
            String why = "The read API refuses the query: "
                    + message.substring(0, Math.min(message.length(), MOST_CHARACTERS));
            throw message.equals(NO_NUMBERS) ? new NoNumbersException(why) : new PoisonedException(why);
        }
        if (status == 404) {
            throw new IllegalStateException("the read API has no such data set, or it may not be queried");
        }
        throw new UnavailableException("the read API answered " + status, null);
    }
}
