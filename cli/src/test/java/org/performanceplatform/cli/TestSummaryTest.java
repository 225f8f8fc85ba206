package org.performanceplatform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The summary at the end of {@code ./pp test}. */
class TestSummaryTest {

    private static final String REPORTS = """
            <testsuite name="org.example.PeriodTest" tests="4">
              <testcase name="a_week_starts_on_monday" classname="org.example.PeriodTest" time="0.1"/>
              <testcase name="a_page_is_shown" classname="org.example.PageTest" time="0">
                <skipped message="there is no &quot;chromium&quot;"/>
              </testcase>
              <testcase name="a_sum_is_exact" classname="org.example.SumTest" time="0.1">
                <failure message="expected 1" type="AssertionError">at …</failure>
              </testcase>
              <testcase name="it_says_something" classname="org.example.SumTest" time="0.1">
                <system-out>said</system-out>
              </testcase>
            </testsuite>
            """;

    @TempDir
    Path directory;

    @Test
    void skipped_and_failed_tests_are_named_and_all_are_counted() throws Exception {
        // Given
        Path report = Files.writeString(directory.resolve("TEST-all.xml"), REPORTS);

        // When
        Process summary = summary(report);
        String text = new String(summary.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then
        assertThat(text.lines())
                .containsExactly(
                        "",
                        "Skipped:",
                        "  PageTest a_page_is_shown: there is no \"chromium\"",
                        "Failed:",
                        "  SumTest a_sum_is_exact",
                        "2 passed, 1 failed, 1 skipped");
        assertThat(summary.waitFor()).isEqualTo(1);
    }

    private static Process summary(Path report) throws IOException {
        return new ProcessBuilder("awk", "-f", "src/main/scripts/test-summary.awk", report.toString())
                .redirectErrorStream(true)
                .start();
    }
}
