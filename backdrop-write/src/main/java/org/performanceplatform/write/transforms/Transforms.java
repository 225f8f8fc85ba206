package org.performanceplatform.write.transforms;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.answers.Answers;
import org.performanceplatform.write.audit.AuditLog;
import org.performanceplatform.write.fairness.Fairness;
import org.performanceplatform.write.patience.Patience;
import org.performanceplatform.write.tokens.Caller;
import org.performanceplatform.write.tokens.Callers;

/** Has the transforms of a data set run again for a time. */
@Singleton
public class Transforms {

    private final Callers callers;
    private final Fairness fairness;
    private final Patience patience;
    private final TransformWorker worker;
    private final AuditLog audit;
    private final Answers answers;
    private final HttpServerRequest request;
    private final Clock clock;

    Transforms(
            Callers callers,
            Fairness fairness,
            Patience patience,
            TransformWorker worker,
            AuditLog audit,
            Answers answers,
            HttpServerRequest request,
            Clock clock) {
        this.callers = callers;
        this.fairness = fairness;
        this.patience = patience;
        this.worker = worker;
        this.audit = audit;
        this.answers = answers;
        this.request = request;
        this.clock = clock;
    }

    /** Asks for a run over the time that the body names; durable before it answers. */
    public Response run(DataSet dataSet, InputStream body) {
        Caller caller = callers.writerOf(dataSet.name());
        try (Fairness.Turn turn = fairness.turnOf(caller.tokenId())) {
            TransformRequest time =
                    TransformRequest.read(patience.with(body), request.getHeader("Content-Encoding"), clock.instant());
            worker.ask(dataSet.name(), time.range());
            audit.changed("transform", caller.tokenId(), dataSet.name());
            return turn.marking(answers.with(Map.of())).build();
        }
    }
}
