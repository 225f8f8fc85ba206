package org.performanceplatform.acceptance.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.performanceplatform.acceptance.platform.PlatformScript;

/** A slip of the pen is told before anything is built or started. */
class WrongWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sned           | There is no command sned.",
                "up --detatch   | up has no option --detatch.",
                "apply --dry=no | apply has no option --dry."
            })
    void what_the_command_does_not_know_is_refused_at_once(String words, String said) {
        var outcome = PlatformScript.run(Duration.ofSeconds(20), List.of(words.split(" ")));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.output()).contains(said, "./pp --help");
    }
}
