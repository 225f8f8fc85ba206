package org.performanceplatform.core.recordformats;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code Content-Type} header says of a body of records.
 *
 * @param format the form of the records
 * @param charset the encoding of their text; UTF-8 unless the header names another
 */
public record ContentType(RecordFormat format, Charset charset) {

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

    /**
     * Reads a header. Case does not matter, and parameters are allowed; types that end in {@code +json} are not
     * JSON here, as in the reference (backdrop section 1.2).
     *
     * @param header the header's value, or null where the request has none
     * @return empty for a type that is none of ours
     * @throws RecordFormatException with {@link Fault#UNKNOWN_CHARSET} where the encoding has no known name
     */
    public static Optional<ContentType> parse(String header) {
        if (header == null) {
            return Optional.empty();
        }
        int parameters = header.indexOf(';');
        String type = (parameters < 0 ? header : header.substring(0, parameters)).strip();
        return format(type.toLowerCase(Locale.ROOT)).map(format -> new ContentType(format, charset(header)));
    }

    private static Optional<RecordFormat> format(String type) {
        return switch (type) {
            case "application/json" -> Optional.of(RecordFormat.JSON);
            case "application/x-ndjson", "application/ndjson" -> Optional.of(RecordFormat.NDJSON);
            case "text/csv" -> Optional.of(RecordFormat.CSV);
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> Optional.of(RecordFormat.XLSX);
            case "application/vnd.ms-excel" -> Optional.of(RecordFormat.XLS);
            default -> Optional.empty();
        };
    }

    private static Charset charset(String header) {
        Matcher named = CHARSET.matcher(header);
        if (!named.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(named.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new RecordFormatException(
                    Fault.UNKNOWN_CHARSET, Position.NONE, "The charset of the Content-Type is not known; use UTF-8", e);
        }
    }
}
