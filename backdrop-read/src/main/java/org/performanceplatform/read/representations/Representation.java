package org.performanceplatform.read.representations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A form of an answer. */
public enum Representation {
    JSON("application/json"),
    CSV("text/csv"),
    NDJSON("application/x-ndjson"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Representation(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of a file's name. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether each row must be flat, so that a nested series is written bucket by bucket. */
    public boolean isTabular() {
        return this != JSON;
    }

    /**
     * The form asked for: the parameter {@code format} decides, where any unknown word means JSON; without it the known media
     * type of the header {@code Accept} that is wanted most does, of those wanted equally the first. Any type means JSON, any text CSV.
     */
    public static Representation of(Optional<String> format, Optional<String> accept) {
        if (format.isPresent()) {
            for (Representation representation : values()) {
                if (representation.extension().equals(format.get())) {
                    return representation;
                }
            }
            return JSON;
        }
        Representation best = JSON;
        double most = 0;
        for (String range : accept.orElse("").split(",")) {
            String[] parts = range.toLowerCase(Locale.ROOT).split(";", -1);
            Optional<Representation> named = ofMediaType(parts[0].strip());
            double weight = Weights.of(parts);
            if (named.isPresent() && weight > most) {
                best = named.get();
                most = weight;
            }
        }
        return best;
    }

    private static Optional<Representation> ofMediaType(String type) {
        if (type.equals("*/*") || type.equals("application/*")) {
            return Optional.of(JSON);
        }
        if (type.equals("text/*")) {
            return Optional.of(CSV);
        }
        return Arrays.stream(values())
                .filter(representation -> representation.mediaType.equals(type))
                .findFirst();
    }
}
