package org.performanceplatform.write.revisions;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.performanceplatform.core.revisions.Publication;
import org.performanceplatform.stagecraftclient.DataSet;

/** Tells of which data sets changes are made public: of those that are published and not realtime. */
@Singleton
public class Publications {

    private final Clock clock;

    Publications(Clock clock) {
        this.clock = clock;
    }

    /** Of changes that come in now, with their reason. */
    public Publication of(DataSet dataSet, Optional<String> reason) {
        return dataSet.published() && !dataSet.realtime() ? Publication.at(clock.instant(), reason) : Publication.NONE;
    }

    /**
     * Of changes that a request makes, with the reason in its header {@code Revision-Reason}.
     *
     * @throws org.performanceplatform.write.errors.RefusedException if the header can't be used
     */
    public Publication of(DataSet dataSet, HttpServerRequest request) {
        return of(dataSet, ReasonHeader.read(request, dataSet));
    }
}
