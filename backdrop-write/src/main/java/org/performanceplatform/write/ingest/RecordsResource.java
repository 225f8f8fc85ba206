package org.performanceplatform.write.ingest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.performanceplatform.core.revisions.Publication;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.answers.Answers;
import org.performanceplatform.write.audit.AuditLog;
import org.performanceplatform.write.changes.RecordsChanged;
import org.performanceplatform.write.datasets.DataSets;
import org.performanceplatform.write.fairness.Fairness;
import org.performanceplatform.write.revisions.Publications;
import org.performanceplatform.write.tokens.Caller;
import org.performanceplatform.write.tokens.Callers;

/** Stores records, replacing those of the same id ({@code reference/backdrop.md} section 1.5). */
@Path("/")
public class RecordsResource {

    private static final String DEPRECATED =
            "Deprecation Warning: accessing by data-set name is deprecated, Please use the"
                    + " /data-group/data-type form";

    private final DataSets dataSets;
    private final Callers callers;
    private final Fairness fairness;
    private final Publications publications;
    private final Ingest ingest;
    private final IngestMetrics metrics;
    private final AuditLog audit;
    private final Event<RecordsChanged> events;
    private final Answers answers;
    private final HttpServerRequest request;

    RecordsResource(
            DataSets dataSets,
            Callers callers,
            Fairness fairness,
            Publications publications,
            Ingest ingest,
            IngestMetrics metrics,
            AuditLog audit,
            Event<RecordsChanged> events,
            Answers answers,
            HttpServerRequest request) {
        this.dataSets = dataSets;
        this.callers = callers;
        this.fairness = fairness;
        this.publications = publications;
        this.ingest = ingest;
        this.metrics = metrics;
        this.audit = audit;
        this.events = events;
        this.answers = answers;
        this.request = request;
    }

    @POST
    @Path("data/{group}/{type}")
    @Parameter(name = IdempotencyKeyHeader.NAME, in = ParameterIn.HEADER)
    public Response post(@PathParam("group") String group, @PathParam("type") String type, InputStream body) {
        return store(dataSets.of(group, type), body, Map.of()).build();
    }

    @POST
    @Path("{name: [A-Za-z][A-Za-z0-9_]+}")
    @Parameter(name = IdempotencyKeyHeader.NAME, in = ParameterIn.HEADER)
    public Response postByName(@PathParam("name") String name, InputStream body) {
        return store(dataSets.named(name), body, Map.of("message", DEPRECATED))
                .header("Deprecation", "true")
                .build();
    }

    private Response.ResponseBuilder store(DataSet dataSet, InputStream body, Map<String, Object> members) {
        Caller caller = callers.writerOf(dataSet.name());
        try (Fairness.Turn turn = fairness.turnOf(caller.tokenId())) {
            Preferences preferences = Preferences.of(request.headers().getAll("Prefer"));
            Publication publication = publications.of(dataSet, request);
            Receipt receipt =
                    metrics.measured(dataSet, () -> ingest.ingest(dataSet, requestOf(body, preferences, publication)));
            if (receipt.accepted() > 0) {
                audit.stored(caller.tokenId(), dataSet.name(), receipt.accepted(), receipt.warnings(), receipt.range());
                events.fireAsync(new RecordsChanged(dataSet.name()));
            }
            return turn.marking(answer(receipt, preferences, members));
        }
    }

    private IngestRequest requestOf(InputStream body, Preferences preferences, Publication publication) {
        return new IngestRequest(
                body,
                request.getHeader("Content-Type"),
                request.getHeader("Content-Encoding"),
                request.getParam("sheet"),
                IdempotencyKeyHeader.read(request.headers().getAll(IdempotencyKeyHeader.NAME)),
                preferences,
                publication);
    }

    private Response.ResponseBuilder answer(Receipt receipt, Preferences preferences, Map<String, Object> members) {
        if (preferences.receipts()) {
            boolean compact = answers.compact();
            StreamingOutput lines = out -> {
                try (receipt) {
                    receipt.write(out, compact);
                }
            };
            return answers.base()
                    .header("Preference-Applied", preferences.applied())
                    .entity(lines);
        }
        try (receipt) {
            Map<String, Object> all = new TreeMap<>(members);
            if (preferences.lenient()) {
                all.putAll(receipt.summary());
            }
            Response.ResponseBuilder answer = answers.with(all);
            Optional.of(preferences)
                    .filter(Preferences::any)
                    .ifPresent(some -> answer.header("Preference-Applied", some.applied()));
            return answer;
        }
    }
}
