package org.performanceplatform.write.transforms;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.performanceplatform.write.answers.Answers;
import org.performanceplatform.write.audit.AuditLog;
import org.performanceplatform.write.errors.Problem;
import org.performanceplatform.write.errors.RefusedException;
import org.performanceplatform.write.tokens.Caller;
import org.performanceplatform.write.tokens.Callers;
import org.performanceplatform.write.transforms.running.Standing;

/** How the transforms stand, for operators; and taking up again those that failed. */
@Path("/_status/transforms")
public class TransformsResource {

    private final TransformWorker worker;
    private final Callers callers;
    private final AuditLog audit;
    private final Answers answers;

    TransformsResource(TransformWorker worker, Callers callers, AuditLog audit, Answers answers) {
        this.worker = worker;
        this.callers = callers;
        this.audit = audit;
        this.answers = answers;
    }

    @GET
    public Response list() {
        List<Standing> standings = worker.standings();
        long setAside = standings.stream()
                .filter(standing -> standing.state() == Standing.State.SET_ASIDE)
                .count();
        String message = setAside == 0
                ? "All transforms are run"
                : setAside + (setAside == 1 ? " transform is" : " transforms are") + " set aside";
        return answers.with(Map.of(
                        "message",
                        message,
                        "transforms",
                        standings.stream().map(TransformsResource::form).toList()))
                .build();
    }

    @POST
    @Path("{id}/restart")
    public Response restart(@PathParam("id") String id) {
        Caller caller = callers.administrator("transforms");
        if (worker.restart(id) == 0) {
            throw new RefusedException(Problem.of(
                    404, "transform-not-found", "There is no such transform", "There is no transform of that id"));
        }
        audit.changed("restart-transform", caller.tokenId(), id);
        return answers.ok();
    }

    private static Map<String, Object> form(Standing standing) {
        Map<String, Object> form = new TreeMap<>();
        form.put("id", standing.job().id());
        form.put("transform", standing.job().transform());
        form.put("function", standing.job().function());
        form.put("input", new ArrayList<>(standing.job().inputNames()));
        form.put("output", standing.job().outputName());
        form.put("state", standing.state().words());
        standing.reason().ifPresent(reason -> form.put("reason", reason));
        standing.failure().ifPresent(failure -> {
            form.put("attempts", failure.attempts());
            form.put("since", failure.since().toString());
            form.put("next_attempt", failure.next().toString());
        });
        return form;
    }
}
