package org.performanceplatform.read.queries;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.core.query.Parameters;
import org.performanceplatform.core.query.Query;
import org.performanceplatform.core.query.QueryParser;
import org.performanceplatform.read.caching.KeptBody;
import org.performanceplatform.read.caching.ResultCache;
import org.performanceplatform.read.caching.ResultKey;
import org.performanceplatform.read.limits.Deadline;
import org.performanceplatform.read.limits.RunningQueries;
import org.performanceplatform.read.limits.SameWork;
import org.performanceplatform.read.representations.Representation;
import org.performanceplatform.read.representations.Rows;
import org.performanceplatform.read.responses.Answer;
import org.performanceplatform.read.responses.ListHeaders;
import org.performanceplatform.read.responses.Responses;
import org.performanceplatform.read.responses.Timings;
import org.performanceplatform.read.stores.AwayException;
import org.performanceplatform.read.stores.Heads;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.stagecraftclient.StagecraftClient;

/** Takes a query request from its parameters to its response: known already, computed, or as it was before MongoDB went. */
@Singleton
public class QueryHandler {

    private static final String UNPUBLISHED =
            "Warning: This data-set is unpublished. Data may be subject to change or be inaccurate.";

    private final QueryService queries;
    private final Heads heads;
    private final ResultCache results;
    private final Responses responses;
    private final StagecraftClient stagecraft;
    private final RunningQueries running;
    private final Clock clock;
    private final SameWork<ResultKey, Found> same = new SameWork<>();

    public QueryHandler(
            QueryService queries,
            Heads heads,
            ResultCache results,
            Responses responses,
            StagecraftClient stagecraft,
            RunningQueries running,
            Clock clock) {
        this.queries = queries;
        this.heads = heads;
        this.results = results;
        this.responses = responses;
        this.stagecraft = stagecraft;
        this.running = running;
        this.clock = clock;
    }

    Response handle(DataSet dataSet, HttpServerRequest request) {
        Timings timings = new Timings();
        Parameters parameters = RawParameters.of(request.query());
        Query query = new QueryParser(queries.limits(), clock).parse(parameters, dataSet.rawQueriesAllowed());
        boolean paged = parameters.first("cursor").isPresent();
        Representation representation = dataSet.published()
                ? Representation.of(parameters.first("format"), Optional.ofNullable(ListHeaders.of(request, "Accept")))
                : Representation.JSON;
        Deadline deadline =
                new Deadline(queries.timeLimit(), () -> request.response().closed());
        DataSetName name = new DataSetName(dataSet.name());
        Asked asked = new Asked(dataSet, query, representation, paged, deadline);
        return running.run(deadline, () -> answer(asked, name, timings, request));
    }

    private Response answer(Asked asked, DataSetName name, Timings timings, HttpServerRequest request) {
        try {
            HeadState state = timings.measure("head", () -> heads.state(name));
            return answer(asked, state, timings, request);
        } catch (AwayException away) {
            Found found = timings.measure(
                    "answer", () -> queries.lastKnown(name, asked.query, asked.paged, asked.deadline, away));
            return responses.of(answer(asked, found, Optional.empty(), Optional.empty(), timings), request);
        }
    }

    private Response answer(Asked asked, HeadState state, Timings timings, HttpServerRequest request) {
        ResultKey key = ResultKey.of(
                asked.dataSet,
                state,
                stagecraft.configurationVersion(),
                asked.query,
                asked.representation,
                asked.paged);
        if (state.quiet()) {
            Optional<KeptBody> known = results.get(key);
            if (known.isPresent()) {
                timings.engine("cache");
                return responses.of(
                        asked.dataSet, asked.representation, known.get(), key.tag(), state.changed(), timings, request);
            }
        }
        Found found = timings.measure("answer", () -> found(asked, state, key));
        Optional<ResultKey> exact = found.exact() ? Optional.of(key) : Optional.empty();
        return responses.of(answer(asked, found, exact, state.changed(), timings), request);
    }

    /** Whoever asks the same of the same version gets the same; records are too many to be shared. */
    private Found found(Asked asked, HeadState state, ResultKey key) {
        Supplier<Found> work = () -> queries.answer(state, asked.query, asked.paged, asked.deadline);
        return asked.query.isRaw() ? work.get() : same.run(key, asked.deadline, work);
    }

    private static Answer answer(
            Asked asked, Found found, Optional<ResultKey> key, Optional<Instant> lastModified, Timings timings) {
        timings.engine(found.engine());
        Rows rows = asked.dataSet.published() ? found.rows() : found.rows().withWarning(UNPUBLISHED);
        return new Answer(asked.dataSet, rows, asked.representation, key, lastModified, found.staleness(), timings);
    }

    /** A request, understood. */
    private record Asked(
            DataSet dataSet, Query query, Representation representation, boolean paged, Deadline deadline) {}
}
