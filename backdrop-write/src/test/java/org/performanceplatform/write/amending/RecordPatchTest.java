package org.performanceplatform.write.amending;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.performanceplatform.write.patience.Trickle;

@QuarkusTest
class RecordPatchTest {

    @Inject
    RecordPatch patches;

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv"})
    void one_that_trickles_is_given_up_whatever_it_is_said_to_be(String contentType) {
        Trickle.assertGivenUp("{\"loans\": 2}", body -> patches.read(body, contentType, null));
    }
}
