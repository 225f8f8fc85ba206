package org.performanceplatform.write.amending;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.bson.Document;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.revisions.Publication;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.answers.Answers;
import org.performanceplatform.write.audit.AuditLog;
import org.performanceplatform.write.datasets.DataSets;
import org.performanceplatform.write.errors.Problem;
import org.performanceplatform.write.errors.RefusedException;
import org.performanceplatform.write.fairness.Fairness;
import org.performanceplatform.write.patience.Patience;
import org.performanceplatform.write.revisions.Publications;
import org.performanceplatform.write.storing.Stores;
import org.performanceplatform.write.tokens.Caller;
import org.performanceplatform.write.tokens.Callers;

/** Changes or deletes one record; its id may hold slashes ({@code reference/backdrop.md} sections 1.9 and 1.10). */
@Path("data/{group}/{type}/{id: .+}")
public class RecordResource {

    private final DataSets dataSets;
    private final Callers callers;
    private final Fairness fairness;
    private final Publications publications;
    private final Patience patience;
    private final RecordPatch patches;
    private final Stores stores;
    private final AuditLog audit;
    private final Answers answers;
    private final HttpServerRequest request;

    RecordResource(
            DataSets dataSets,
            Callers callers,
            Fairness fairness,
            Publications publications,
            Patience patience,
            RecordPatch patches,
            Stores stores,
            AuditLog audit,
            Answers answers,
            HttpServerRequest request) {
        this.dataSets = dataSets;
        this.callers = callers;
        this.fairness = fairness;
        this.publications = publications;
        this.patience = patience;
        this.patches = patches;
        this.stores = stores;
        this.audit = audit;
        this.answers = answers;
        this.request = request;
    }

    @PATCH
    public Response patch(@PathParam("group") String group, @PathParam("type") String type, InputStream body) {
        String id = RecordPath.idOf(request);
        DataSet dataSet = dataSets.of(group, type);
        Caller caller = callers.writerOf(dataSet.name());
        try (Fairness.Turn turn = fairness.turnOf(caller.tokenId())) {
            DataSetName name = new DataSetName(dataSet.name());
            Publication publication = publications.of(dataSet, request);
            Map<String, Object> patch = patches.read(
                    patience.with(body), request.getHeader("Content-Type"), request.getHeader("Content-Encoding"));
            AtomicInteger warnings = new AtomicInteger();
            Function<Document, Map<String, Object>> fieldsToSet = stored -> {
                RecordPatch.Patched patched = patches.applied(dataSet, stored, patch);
                warnings.set(patched.warnings());
                return patched.fields();
            };
            if (!stores.store().changes().patch(name, id, fieldsToSet, publication)) {
                throw unknown(id);
            }
            audit.patched(caller.tokenId(), dataSet.name(), warnings.get());
            return turn.marking(answers.with(Map.of())).build();
        }
    }

    @DELETE
    public Response delete(@PathParam("group") String group, @PathParam("type") String type) {
        String id = RecordPath.idOf(request);
        DataSet dataSet = dataSets.of(group, type);
        Caller caller = callers.writerOf(dataSet.name());
        try (Fairness.Turn turn = fairness.turnOf(caller.tokenId())) {
            DataSetName name = new DataSetName(dataSet.name());
            Publication publication = publications.of(dataSet, request);
            boolean there = stores.store().changes().find(name, id).isPresent();
            if (!there || !stores.store().changes().delete(name, id, publication)) {
                throw unknown(id);
            }
            audit.changed("delete-record", caller.tokenId(), dataSet.name());
            return turn.marking(answers.with(Map.of())).build();
        }
    }

    private static RefusedException unknown(String id) {
        String message = "No record found with id " + id;
        return new RefusedException(Problem.of(400, "record-not-found", "There is no such record", message)
                .withMessages(List.of(message)));
    }
}
