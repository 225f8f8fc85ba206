package org.performanceplatform.write.patience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.performanceplatform.write.errors.RefusedException;

class PatientStreamTest {

    private static final int SLOWEST = 1024;

    private final Watch watch = new Watch();

    @Test
    void a_sender_who_lets_wait_for_few_bytes_is_given_up() {
        InputStream body = patient(Duration.ofSeconds(3));

        assertThatThrownBy(() -> readFour(body, Duration.ZERO))
                .isInstanceOf(RefusedException.class)
                .satisfies(refused -> assertThat(
                                ((RefusedException) refused).problem().detail())
                        .contains("more slowly than 1,024 bytes a second, which is the limit"));
    }

    @Test
    void the_time_that_its_reader_takes_is_not_the_senders_fault() throws IOException {
        InputStream body = patient(Duration.ZERO);

        assertThat(readFour(body, Duration.ofSeconds(20))).isEqualTo(4);
    }

    @Test
    void a_request_that_takes_too_long_in_all_is_given_up_too() {
        InputStream body = patient(Duration.ZERO);

        assertThatThrownBy(() -> readFour(body, Duration.ofMinutes(1)))
                .isInstanceOf(RefusedException.class)
                .satisfies(refused -> assertThat(
                                ((RefusedException) refused).problem().detail())
                        .contains("a request may take 120 seconds"));
    }

    @Test
    void a_body_that_stops_coming_comes_too_slowly() {
        InputStream body = failingAfter(Duration.ofSeconds(30));

        assertThatThrownBy(body::read).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_connection_that_breaks_is_not_slow() {
        InputStream body = failingAfter(Duration.ofSeconds(1));

        assertThatThrownBy(body::read).isInstanceOf(IOException.class);
    }

    private InputStream failingAfter(Duration wait) {
        var failing = new InputStream() {
            @Override
            public int read() throws IOException {
                watch.passes(wait);
                throw new IOException("no more is coming");
            }
        };
        return new PatientStream(failing, watch, new Deadline(watch, Duration.ofMinutes(2)), SLOWEST);
    }

    private int readFour(InputStream body, Duration work) throws IOException {
        int bytes = 0;
        while (bytes < 4 && body.read(new byte[8], 0, 8) > 0) {
            bytes++;
            watch.passes(work);
        }
        return bytes;
    }

    /** A body of which a byte comes after each wait. */
    private InputStream patient(Duration wait) {
        var slow = new InputStream() {
            @Override
            public int read() {
                watch.passes(wait);
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                buffer[offset] = (byte) read();
                return 1;
            }
        };
        return new PatientStream(slow, watch, new Deadline(watch, Duration.ofMinutes(2)), SLOWEST);
    }
}
