package org.performanceplatform.core.records;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.performanceplatform.core.layout.RecordFields;

/**
 * Derives the id of a record from the values of some of its fields ({@code reference/backdrop.md} section 1.8): Base64 of the
 * values joined with a full stop.
 *
 * <p>Unlike the reference's, ids of different values differ: where there are several fields, a value that holds a full stop or
 * a backslash has a backslash before each of them; and a date ends alike whether it was sent with {@code Z} or
 * {@code +00:00}. An id too long to be stored is replaced by a digest.
 *
 * @param fields the names of the fields; empty if ids are not derived
 */
public record AutoIds(List<String> fields) {

    private static final Pattern ZERO_OFFSET = Pattern.compile("(?<=\\d)[+-]00(:?00)?$");
    private static final List<String> DATES =
            List.of(RecordFields.TIMESTAMP, RecordFields.START_AT, RecordFields.END_AT);
    private static final MathContext TWELVE_DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    public AutoIds {
        fields = List.copyOf(fields);
    }

    /** Whether ids are derived at all. */
    public boolean areDerived() {
        return !fields.isEmpty();
    }

    /** The fields that a record would need and has not. */
    List<String> missingFrom(Map<String, Object> record) {
        return fields.stream().filter(field -> !record.containsKey(field)).toList();
    }

    /** The id of a record that has all the fields, from its values as they were sent. */
    String of(Map<String, Object> record) {
        String joined =
                fields.stream().map(field -> part(field, record.get(field))).collect(Collectors.joining("."));
        byte[] bytes = joined.getBytes(StandardCharsets.UTF_8);
        String id = Base64.getEncoder().encodeToString(bytes);
        return id.length() <= RecordId.MOST_BYTES ? id : digest(bytes);
    }

    private String part(String field, Object value) {
        String text = text(value);
        if (DATES.contains(field)) {
            text = ZERO_OFFSET.matcher(text).replaceFirst("Z");
        }
        return fields.size() == 1 ? text : text.replace("\\", "\\\\").replace(".", "\\.");
    }

    /** A value as the reference writes it: numbers with at most twelve significant digits, {@code None}, {@code True}. */
    private static String text(Object value) {
        if (value == null) {
            return "None";
        }
        if (value instanceof Boolean) {
            return (Boolean) value ? "True" : "False";
        }
        return value instanceof Double ? decimal((Double) value) : value.toString();
    }

    private static String decimal(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        BigDecimal rounded = new BigDecimal(value).round(TWELVE_DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < TWELVE_DIGITS.getPrecision()) {
            String plain = rounded.toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        BigDecimal mantissa = rounded.scaleByPowerOfTen(-exponent);
        return mantissa.toPlainString() + "e" + (exponent < 0 ? "-" : "+") + "%02d".formatted(Math.abs(exponent));
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha256-" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
