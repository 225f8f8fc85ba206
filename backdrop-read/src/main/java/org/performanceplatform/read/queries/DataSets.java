package org.performanceplatform.read.queries;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.performanceplatform.read.tokens.ReadTokens;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.stagecraftclient.StagecraftClient;

/**
 * The data sets that may be read: those open to queries by everyone, the others with a token that names them. Every method throws
 * {@link DataSetNotFoundException}, also for a closed one.
 */
@Singleton
public class DataSets {

    private final StagecraftClient stagecraft;
    private final ReadTokens tokens;

    public DataSets(StagecraftClient stagecraft, ReadTokens tokens) {
        this.stagecraft = stagecraft;
        this.tokens = tokens;
    }

    /** The data set of a group and a type. */
    public DataSet of(String dataGroup, String dataType, HttpServerRequest request) {
        return open(stagecraft.dataSet(dataGroup, dataType), request);
    }

    /** The data set of that name. */
    public DataSet named(String name, HttpServerRequest request) {
        return open(stagecraft.dataSet(name), request);
    }

    private DataSet open(Optional<DataSet> known, HttpServerRequest request) {
        return known.filter(dataSet ->
                        dataSet.queryable() || tokens.open(dataSet.name(), request.getHeader("Authorization")))
                .orElseThrow(DataSetNotFoundException::new);
    }
}
