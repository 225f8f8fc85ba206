package org.performanceplatform.read.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.performanceplatform.read.columns.FieldSummary;

class FieldValuesTest {

    @Test
    void counts_each_value_once_and_null_not_at_all() {
        assertThat(summary(10, "web", "post", null, "web", "1", "Web"))
                .isEqualTo(new FieldSummary("field", "text", 4, false));
    }

    @Test
    void tells_values_of_several_types_apart() {
        assertThat(summary(10, 1L, "1", 1.5, true, "true", Instant.EPOCH, Instant.EPOCH.toString()))
                .isEqualTo(new FieldSummary("field", "mixed", 7, false));
        assertThat(summary(10, 1L, 1.5)).isEqualTo(new FieldSummary("field", "number", 2, false));
        assertThat(summary(10, (Object) null)).isEqualTo(new FieldSummary("field", "null", 0, false));
    }

    @Test
    void counts_exactly_as_many_as_it_may() {
        Object[] numbers = LongStream.range(0, 1000).boxed().toArray();

        assertThat(summary(1000, numbers)).isEqualTo(new FieldSummary("field", "number", 1000, false));
        assertThat(summary(1000, Arrays.copyOf(numbers, 999)).values()).isEqualTo(999);
    }

    @Test
    void says_that_there_are_more_than_it_counts_and_still_looks_at_their_types() {
        Object[] texts = IntStream.range(0, 1001).mapToObj(i -> "text " + i).toArray();

        assertThat(summary(1000, texts)).isEqualTo(new FieldSummary("field", "text", 1000, true));
        texts[1000] = 5L;
        assertThat(summary(1000, texts)).isEqualTo(new FieldSummary("field", "mixed", 1000, true));
    }

    @Test
    void says_more_only_if_there_are() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();

        assertThat(mapper.writeValueAsString(summary(1, "a")))
                .isEqualTo("{\"name\":\"field\",\"type\":\"text\",\"values\":1}");
        assertThat(mapper.writeValueAsString(summary(1, "a", "b"))).contains("\"values\":1,\"more\":true");
    }

    private static FieldSummary summary(int most, Object... values) {
        FieldValues counted = new FieldValues(most);
        for (Object value : values) {
            counted.add(value);
        }
        return counted.summary("field");
    }
}
