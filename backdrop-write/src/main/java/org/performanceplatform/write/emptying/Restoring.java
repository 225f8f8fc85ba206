package org.performanceplatform.write.emptying;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.answers.Answers;
import org.performanceplatform.write.audit.AuditLog;
import org.performanceplatform.write.errors.Problem;
import org.performanceplatform.write.errors.RefusedException;
import org.performanceplatform.write.fairness.Fairness;
import org.performanceplatform.write.storing.Stores;
import org.performanceplatform.write.tokens.Caller;
import org.performanceplatform.write.tokens.Callers;

/** Brings back what a data set held before it was emptied or deleted, for seven days. */
@Singleton
public class Restoring {

    private final Callers callers;
    private final Fairness fairness;
    private final Stores stores;
    private final AuditLog audit;
    private final Answers answers;

    Restoring(Callers callers, Fairness fairness, Stores stores, AuditLog audit, Answers answers) {
        this.callers = callers;
        this.fairness = fairness;
        this.stores = stores;
        this.audit = audit;
        this.answers = answers;
    }

    /** Restores a data set. @throws RefusedException with 404 if there is nothing to restore */
    public Response restore(DataSet dataSet) {
        Caller caller = callers.writerOrAdministrator(dataSet.name());
        try (Fairness.Turn turn = fairness.turnOf(caller.tokenId())) {
            Instant emptied = stores.store()
                    .emptying()
                    .restore(new DataSetName(dataSet.name()))
                    .orElseThrow(() -> new RefusedException(Problem.of(
                            404,
                            "nothing-to-restore",
                            "There is nothing to restore",
                            dataSet.name() + " was not emptied within the last seven days")));
            audit.changed("restore", caller.tokenId(), dataSet.name());
            String message = dataSet.name() + " has the records again that it had until " + emptied;
            return turn.marking(answers.with(Map.of("message", message))).build();
        }
    }
}
