package org.performanceplatform.spotlight.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

    private static final Instant NOW = Instant.parse("2026-11-20T11:30:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DASHBOARD | PT1H   | public, max-age=600, stale-while-revalidate=600
                    DASHBOARD | PT15M  | public, max-age=600
                    DASHBOARD | PT5M   | public, max-age=300
                    MOMENT    | PT5M   | public, max-age=5
                    """)
    void is_not_kept_beyond_the_moment_at_which_it_says_something_else(
            Lifetime lifetime, Duration left, String header) {
        Page page = Page.html(200, lifetime, true, "<p>").until(NOW.plus(left), lifetime, NOW);

        assertThat(page.cacheControl()).isEqualTo(header);
    }

    @Test
    void has_another_etag_when_that_moment_is_another() {
        Page page = Page.html(200, Lifetime.DASHBOARD, true, "<p>");

        assertThat(page.until(NOW.plusSeconds(60), Lifetime.DASHBOARD, NOW).etag())
                .startsWith(page.etag())
                .isNotEqualTo(
                        page.until(NOW.plusSeconds(61), Lifetime.DASHBOARD, NOW).etag());
    }

    @Test
    void what_is_kept_compressed_only_weighs_less_and_says_the_same() throws IOException {
        byte[] content = "the same words again and again, ".repeat(1000).getBytes(StandardCharsets.UTF_8);
        Page page = Page.of(200, "text/csv", Lifetime.DASHBOARD, true, content);

        Page kept = page.compressedOnly();

        assertThat(kept.weight()).isEqualTo(page.gzipped().length).isLessThan(content.length / 10);
        assertThat(kept.etag()).isEqualTo(page.etag());
        assertThat(kept.isCompressed()).isTrue();
        assertThat(((InputStream) kept.entity()).readAllBytes()).isEqualTo(content);
    }
}
