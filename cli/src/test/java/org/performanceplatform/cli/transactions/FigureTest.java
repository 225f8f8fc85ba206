package org.performanceplatform.cli.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2,481,770|2481770", "0|0", " 12 |12", "£2.57|2.57", "1234567.5|1234567.5"})
    void numbers_are_read_without_commas_and_pound_signs(String cell, BigDecimal value) {
        assertThat(Figure.of(cell)).isEqualTo(new Figure(Figure.State.VALUE, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", " ", "See notes", "see notes"})
    void what_was_not_told_is_not_provided(String cell) {
        assertThat(Figure.of(cell)).isEqualTo(Figure.NOT_PROVIDED);
    }

    @Test
    void what_was_not_asked_is_not_applicable() {
        assertThat(Figure.of("***")).isEqualTo(Figure.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#REF!", "1,23", "about 20", "-5", "12%"})
    void anything_else_is_no_figure_rather_than_a_guess(String cell) {
        assertThat(Figure.of(cell)).isEqualTo(Figure.UNREADABLE);
    }

    @Test
    void half_a_transaction_is_no_count() {
        assertThat(Figure.count("12.5")).isEqualTo(Figure.UNREADABLE);
        assertThat(Figure.count("12.0").number()).contains(new BigDecimal("12.0"));
    }
}
