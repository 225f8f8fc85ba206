package org.performanceplatform.write.emptying;

import org.junit.jupiter.api.Test;
import org.performanceplatform.write.patience.Trickle;

class EmptyListTest {

    @Test
    void one_that_trickles_is_given_up() {
        Trickle.assertGivenUp("[]", body -> EmptyList.require(body, "application/json", null));
    }
}
