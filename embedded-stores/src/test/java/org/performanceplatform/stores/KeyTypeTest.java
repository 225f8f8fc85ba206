package org.performanceplatform.stores;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.List;
import java.util.Random;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;
import org.junit.jupiter.api.Test;

class KeyTypeTest {

    private static final long SEED = 20_161_121L;
    private static final List<String> LETTERS =
            List.of("a", "b", "B", "\u0000", "é", "€", "\uD83D\uDE00", "\uD83D", ".");

    private final KeyType type = new KeyType();

    @Test
    void keys_have_the_order_that_older_files_have() {
        // Given
        var random = new Random(SEED);
        var serialized = new ObjectDataType();

        for (int i = 0; i < 20_000; i++) {
            KeyValue one = key(random);
            KeyValue other = key(random);

            // When
            int order = type.compare(one, other);

            // Then
            assertThat(Integer.signum(order))
                    .as("%s and %s", one, other)
                    .isEqualTo(Integer.signum(serialized.compare(one, other)));
        }
    }

    @Test
    void keys_are_read_as_they_were_written_whichever_way_that_was() {
        // Given
        var random = new Random(SEED);
        for (int i = 0; i < 1_000; i++) {
            KeyValue key = key(random);

            // When
            Object compact = written(type, key);
            Object older = written(new ObjectDataType(), key);

            // Then
            assertThat(compact).isEqualTo(key);
            assertThat(older).isEqualTo(key);
        }
    }

    private Object written(ObjectDataType by, KeyValue key) {
        var buffer = new WriteBuffer();
        by.write(buffer, key);
        buffer.getBuffer().flip();
        return type.read(buffer.getBuffer());
    }

    private static KeyValue key(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new KeyValue(random.nextInt(3));
            case 1 -> new KeyValue("a", random.nextInt(3));
            default -> new KeyValue(text(random));
        };
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int letters = random.nextInt(5); letters > 0; letters--) {
            text.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        return text.toString();
    }
}
