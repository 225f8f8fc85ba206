package org.performanceplatform.write.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PreferencesTest {

    @Test
    void reads_all_headers_and_ignores_what_it_does_not_know() {
        Preferences both = Preferences.of(List.of("respond-async, Handling=Lenient", "return=\"representation\""));

        assertThat(both).isEqualTo(new Preferences(true, true));
        assertThat(both.applied()).isEqualTo("handling=lenient, return=representation");
        assertThat(Preferences.of(List.of("handling=strict, return=minimal")).any())
                .isFalse();
        assertThat(Preferences.of(List.of()).any()).isFalse();
    }

    @Test
    void passes_over_parameters() {
        assertThat(Preferences.of(List.of("return=representation; fields=few, handling=lenient;why")))
                .isEqualTo(new Preferences(true, true));
    }
}
