package org.performanceplatform.write.patience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.performanceplatform.core.recordformats.BlockStream;
import org.performanceplatform.write.errors.RefusedException;

/** Bodies whose every byte comes so late that the first is already too slow. */
public final class Trickle {

    private static final Duration WAIT = Duration.ofSeconds(11);
    private static final int SLOWEST = 1024;

    private Trickle() {}

    /** Whether what reads a body gives up one that would be right if it came in time. */
    public static void assertGivenUp(String body, Consumer<PatientStream> reading) {
        assertThatThrownBy(() -> reading.accept(of(body))).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.problem().status()).isEqualTo(408);
            assertThat(refused.problem().detail())
                    .contains("more slowly than 1,024 bytes a second, which is the limit");
        });
    }

    private static PatientStream of(String body) {
        Watch watch = new Watch();
        var bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        var slow = new BlockStream() {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                watch.passes(WAIT);
                return bytes.read(buffer, offset, Math.min(1, length));
            }
        };
        return new PatientStream(slow, watch, new Deadline(watch, Duration.ofMinutes(2)), SLOWEST);
    }
}
