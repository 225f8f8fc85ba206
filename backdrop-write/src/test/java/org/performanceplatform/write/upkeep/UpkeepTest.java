package org.performanceplatform.write.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.performanceplatform.write.testing.ServiceTest;

@QuarkusTest
class UpkeepTest extends ServiceTest {

    @Inject
    Upkeep upkeep;

    @Test
    void a_realtime_data_set_loses_its_oldest_records() {
        // Given
        configure(Map.of("realtime", true, "capped_size", 4096));
        String records = IntStream.range(0, 60)
                .mapToObj(i ->
                        "{\"_timestamp\": \"2015-03-02T09:" + "%02d".formatted(i) + ":00Z\", \"_id\": \"r" + i + "\"}")
                .collect(Collectors.joining(","));
        post("[" + records + "]");
        long version = stored.head(name).version();

        // When
        upkeep.tend();

        // Then
        assertThat(stored.of(name))
                .hasSizeBetween(10, 40)
                .extracting("_id")
                .contains("r59")
                .doesNotContain("r0");
        assertThat(stored.head(name).version()).isEqualTo(version + 1);
        assertThat(stored.head(name).quiet()).isTrue();
    }
}
