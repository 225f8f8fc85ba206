package org.performanceplatform.write.patience;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;
import org.performanceplatform.write.limits.IngestConfig;

/** Says for whom the service waits, and how long: whatever reads a body takes a {@link PatientStream}, which is made here. */
@Singleton
public class Patience {

    private final IngestConfig config;
    private final Clock clock;

    Patience(IngestConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The end of a request that begins now. */
    public Deadline deadline() {
        return new Deadline(clock, config.time());
    }

    /** The body of a request that begins now. */
    public PatientStream with(InputStream body) {
        return with(body, deadline());
    }

    /** The body of a request that has to be over at that time. */
    public PatientStream with(InputStream body, Deadline deadline) {
        return new PatientStream(body, clock, deadline, config.slowestBody().asLongValue());
    }
}
