package org.performanceplatform.core.recordformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeTest {

    @ParameterizedTest
    @CsvSource({
        "application/json, JSON",
        "APPLICATION/JSON, JSON",
        "application/json; charset=utf-8, JSON",
        "application/x-ndjson, NDJSON",
        "application/ndjson, NDJSON",
        "text/csv, CSV",
        "text/csv; header=present; charset=\"UTF-8\", CSV",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, XLSX",
        "application/vnd.ms-excel, XLS"
    })
    void a_known_type_names_its_format(String header, RecordFormat format) {
        assertThat(ContentType.parse(header)).contains(new ContentType(format, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "text/plain", "application/vnd.api+json", "application/x-www-form-urlencoded", "json"})
    void any_other_type_is_none_of_ours(String header) {
        assertThat(ContentType.parse(header)).isEmpty();
    }

    @Test
    void a_charset_is_honoured() {
        assertThat(ContentType.parse("application/json;charset=ISO-8859-1"))
                .contains(new ContentType(RecordFormat.JSON, StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv; charset=klingon", "text/csv; charset=!?"})
    void an_unknown_charset_is_refused(String header) {
        assertThatThrownBy(() -> ContentType.parse(header))
                .isInstanceOfSatisfying(RecordFormatException.class, refusal -> assertThat(refusal.fault())
                        .isEqualTo(Fault.UNKNOWN_CHARSET));
    }
}
