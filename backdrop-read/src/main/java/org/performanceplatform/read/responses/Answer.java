package org.performanceplatform.read.responses;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.performanceplatform.read.caching.ResultKey;
import org.performanceplatform.read.representations.Representation;
import org.performanceplatform.read.representations.Rows;
import org.performanceplatform.stagecraftclient.DataSet;

/**
 * The rows of a query in the form in which they are to be sent.
 *
 * @param key what determines the body; empty if nothing known does, because something is being written or MongoDB is away
 * @param lastModified when the data were last changed, as far as that is known
 * @param staleness for how long nothing is known of changes
 */
public record Answer(
        DataSet dataSet,
        Rows rows,
        Representation representation,
        Optional<ResultKey> key,
        Optional<Instant> lastModified,
        Duration staleness,
        Timings timings) {}
