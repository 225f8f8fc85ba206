package org.performanceplatform.core.results;

import java.time.Instant;

/** A dated remark on the figures, such as the launch of a new form. */
public record Note(Instant at, String text) {}
