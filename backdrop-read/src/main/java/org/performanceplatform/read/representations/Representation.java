package org.performanceplatform.read.representations;

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
     * The form asked for: the parameter {@code format} decides, where any unknown word means JSON; without it the first
     * known media type of the header {@code Accept} does.
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
        for (String range : accept.orElse("").split(",")) {
            String type = range.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            for (Representation representation : values()) {
                if (representation.mediaType.equals(type)) {
                    return representation;
                }
            }
        }
        return JSON;
    }
}
