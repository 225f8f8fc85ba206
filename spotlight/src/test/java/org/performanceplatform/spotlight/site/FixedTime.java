package org.performanceplatform.spotlight.site;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The moment for which the worked examples of {@code reference/spotlight.md} section 8.7 were made. */
@Singleton
public class FixedTime {

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-20T11:30:00Z"), ZoneOffset.UTC);
    }
}
