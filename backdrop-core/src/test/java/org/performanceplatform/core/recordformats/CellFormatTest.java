package org.performanceplatform.core.recordformats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dd/mm/yyyy|DATE",
                "[$-809]d mmmm yyyy;@|DATE",
                "mmm|DATE",
                "yyyy\\-mm\\-dd\\Thh:mm|DATE",
                "h:mm AM/PM|TIME",
                "[h]:mm:ss|TIME",
                "mm:ss.0|TIME",
                "General|NUMBER",
                "0.00E+00|NUMBER",
                "#,##0 \"days\"|NUMBER",
                "[Red]0;[Magenta]-0|NUMBER",
                "_-[$£-809]* #,##0.00_-|NUMBER",
                "0\\d|NUMBER",
                "@|NUMBER"
            })
    void a_format_code_tells_dates_from_numbers(String code, CellFormat format) {
        assertThat(CellFormat.of(164, code)).isEqualTo(format);
    }

    @Test
    void built_in_formats_without_a_code_are_dates_by_their_number() {
        assertThat(CellFormat.of(31, null)).isEqualTo(CellFormat.DATE);
        assertThat(CellFormat.of(57, null)).isEqualTo(CellFormat.DATE);
        assertThat(CellFormat.of(0, null)).isEqualTo(CellFormat.NUMBER);
        assertThat(CellFormat.of(null, null)).isEqualTo(CellFormat.NUMBER);
    }
}
