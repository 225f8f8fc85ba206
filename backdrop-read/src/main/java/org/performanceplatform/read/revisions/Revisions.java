package org.performanceplatform.read.revisions;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.OpenBatch;
import org.performanceplatform.core.revisions.RevisionQuery;
import org.performanceplatform.core.revisions.RevisionReader;
import org.performanceplatform.read.limits.Deadline;
import org.performanceplatform.read.limits.RunningQueries;
import org.performanceplatform.read.queries.QueryConfig;
import org.performanceplatform.read.stores.AwayException;
import org.performanceplatform.read.stores.Heads;
import org.performanceplatform.read.stores.RecordStore;
import org.performanceplatform.stagecraftclient.DataSet;

/** Finds the revisions of data sets, within the time that a query may take. */
@Singleton
public class Revisions {

    private final Heads heads;
    private final RecordStore store;
    private final RunningQueries running;
    private final QueryConfig limits;

    public Revisions(Heads heads, RecordStore store, RunningQueries running, QueryConfig limits) {
        this.heads = heads;
        this.store = store;
        this.running = running;
        this.limits = limits;
    }

    /** @throws AwayException if MongoDB is away */
    RevisionReader.Page page(DataSet dataSet, RevisionQuery query, HttpServerRequest request) {
        DataSetName name = new DataSetName(dataSet.name());
        Deadline deadline =
                new Deadline(limits.timeLimit(), () -> request.response().closed());
        try {
            return running.run(deadline, () -> store.revisions().page(name, query, () -> open(name)));
        } catch (MongoTimeoutException | MongoSocketException away) {
            throw new AwayException(away);
        }
    }

    private Set<String> open(DataSetName name) {
        return heads.state(name).open().stream().map(OpenBatch::batch).collect(Collectors.toSet());
    }
}
