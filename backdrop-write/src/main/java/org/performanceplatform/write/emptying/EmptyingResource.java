package org.performanceplatform.write.emptying;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.answers.Answers;
import org.performanceplatform.write.audit.AuditLog;
import org.performanceplatform.write.datasets.DataSets;
import org.performanceplatform.write.errors.Problem;
import org.performanceplatform.write.errors.RefusedException;
import org.performanceplatform.write.fairness.Fairness;
import org.performanceplatform.write.patience.Patience;
import org.performanceplatform.write.storing.Stores;
import org.performanceplatform.write.tokens.Caller;
import org.performanceplatform.write.tokens.Callers;

/** Empties and deletes data sets ({@code reference/backdrop.md} section 1.11); recoverable for seven days. */
@Path("/")
public class EmptyingResource {

    private final DataSets dataSets;
    private final Callers callers;
    private final Fairness fairness;
    private final Patience patience;
    private final Stores stores;
    private final AuditLog audit;
    private final Answers answers;
    private final HttpServerRequest request;

    EmptyingResource(
            DataSets dataSets,
            Callers callers,
            Fairness fairness,
            Patience patience,
            Stores stores,
            AuditLog audit,
            Answers answers,
            HttpServerRequest request) {
        this.dataSets = dataSets;
        this.callers = callers;
        this.fairness = fairness;
        this.patience = patience;
        this.stores = stores;
        this.audit = audit;
        this.answers = answers;
        this.request = request;
    }

    @PUT
    @Path("data/{group}/{type}")
    public Response empty(@PathParam("group") String group, @PathParam("type") String type, InputStream body) {
        DataSet dataSet = dataSets.of(group, type);
        Caller caller = callers.writerOf(dataSet.name());
        try (Fairness.Turn turn = fairness.turnOf(caller.tokenId())) {
            EmptyList.require(
                    patience.with(body), request.getHeader("Content-Type"), request.getHeader("Content-Encoding"));
            stores.store().emptying().empty(new DataSetName(dataSet.name()));
            audit.changed("empty", caller.tokenId(), dataSet.name());
            return turn.marking(answers.with(Map.of("message", dataSet.name() + " now contains 0 records")))
                    .build();
        }
    }

    @DELETE
    @Path("data-sets/{name}")
    public Response delete(@PathParam("name") String name) {
        Caller caller = callers.administrator(name);
        if (!stores.store().emptying().delete(new DataSetName(name))) {
            throw new RefusedException(
                    Problem.of(404, "no-data", "There are no data", "No collection exists with name \"" + name + "\""));
        }
        audit.changed("delete-data-set", caller.tokenId(), name);
        return answers.ok("Deleted " + name);
    }
}
