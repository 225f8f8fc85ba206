package org.performanceplatform.write.transforms;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.performanceplatform.write.patience.Trickle;

class TransformRequestTest {

    @Test
    void one_that_trickles_is_given_up() {
        Trickle.assertGivenUp(
                "{\"_start_at\": \"2015-03-02T00:00:00Z\"}",
                body -> TransformRequest.read(body, null, Instant.parse("2016-01-01T00:00:00Z")));
    }
}
