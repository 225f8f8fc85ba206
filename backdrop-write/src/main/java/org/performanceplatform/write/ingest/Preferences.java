package org.performanceplatform.write.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a client prefers (RFC 7240).
 *
 * @param lenient whether good records are stored although others are refused ({@code handling=lenient})
 * @param receipts whether the answer says what became of each record ({@code return=representation})
 */
public record Preferences(boolean lenient, boolean receipts) {

    private static final String LENIENT = "handling=lenient";
    private static final String REPRESENTATION = "return=representation";

    /** Reads all {@code Prefer} headers of a request; what is not understood is ignored, parameters too, as the RFC says. */
    public static Preferences of(List<String> headers) {
        List<String> preferences = headers.stream()
                .flatMap(header -> List.of(header.split(",")).stream())
                .map(preference -> preference.split(";", 2)[0])
                .map(preference -> preference.replaceAll("[\\s\"]", "").toLowerCase(Locale.ROOT))
                .toList();
        return new Preferences(preferences.contains(LENIENT), preferences.contains(REPRESENTATION));
    }

    /** Whether any of it is understood. */
    public boolean any() {
        return lenient || receipts;
    }

    /** What was understood, for {@code Preference-Applied}. */
    public String applied() {
        List<String> applied = new ArrayList<>();
        if (lenient) {
            applied.add(LENIENT);
        }
        if (receipts) {
            applied.add(REPRESENTATION);
        }
        return String.join(", ", applied);
    }
}
