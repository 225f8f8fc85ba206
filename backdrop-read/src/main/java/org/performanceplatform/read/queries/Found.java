package org.performanceplatform.read.queries;

import java.time.Duration;
import org.performanceplatform.read.representations.Rows;

/**
 * The rows of an answer and where they come from.
 *
 * @param engine the engine that computed them: {@code columns} or {@code pipeline}
 * @param exact whether they are exactly those of the version that the data set's head told before
 * @param staleness for how long nothing is known of changes; zero unless MongoDB is away
 */
public record Found(Rows rows, String engine, boolean exact, Duration staleness) {}
