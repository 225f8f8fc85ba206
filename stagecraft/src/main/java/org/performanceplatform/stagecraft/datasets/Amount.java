package org.performanceplatform.stagecraft.datasets;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.performanceplatform.stagecraft.errors.Problem;

/** Reads a whole number that may be sent as a number, in the reference's form as text, or as null for "none". */
final class Amount {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");
    private static final BigDecimal GREATEST = BigDecimal.valueOf(999_999_999_999_999_999L);

    private Amount() {}

    /** @return the number, its fraction cut off as in the reference; null for null and for empty text */
    static Long read(JsonNode value, String field) {
        if (value.isNull() || (value.isTextual() && value.asText().isBlank())) {
            return null;
        }
        if (value.isTextual()) {
            String text = value.asText().trim();
            if (!WHOLE.matcher(text).matches()) {
                throw Problem.badField(field, "This value must be an integer of 0 or more.");
            }
            return Long.valueOf(text);
        }
        if (!value.isNumber()) {
            throw Problem.badBody("/" + field, "'" + field + "' is not of type 'number'");
        }
        BigDecimal number = value.decimalValue();
        if (number.signum() < 0 || number.compareTo(GREATEST) > 0) {
            throw Problem.badField(field, "Ensure this value is greater than or equal to 0, with at most 18 digits.");
        }
        return number.longValue();
    }

    /** The same for a number from 1 to a million. */
    static Integer small(JsonNode value, String field) {
        Long number = read(value, field);
        if (number != null && (number < 1 || number > 1_000_000)) {
            throw Problem.badField(field, "Ensure this value is from 1 to 1000000.");
        }
        return number == null ? null : number.intValue();
    }
}
