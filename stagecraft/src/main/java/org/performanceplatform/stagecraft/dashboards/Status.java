package org.performanceplatform.stagecraft.dashboards;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import org.performanceplatform.stagecraft.errors.Problem;

/** How far a dashboard has come: {@code unpublished → in-review → published → unpublished}. */
public enum Status {
    UNPUBLISHED,
    IN_REVIEW,
    PUBLISHED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Problem 400 if there is no such status */
    public static Status read(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.badField("status", "Value '" + word + "' is not a valid choice."));
    }

    static boolean isWord(String word) {
        return Arrays.stream(values()).anyMatch(status -> status.word().equals(word));
    }

    /**
     * Whether only an administrator may take this step. An owner may ask for a review and withdraw the request; what the
     * public sees is an administrator's to decide.
     */
    public boolean isForAdministratorsTo(Status next) {
        return this == PUBLISHED || next == PUBLISHED;
    }

    /** Whether a dashboard may come from here to there in one step. */
    public boolean mayBecome(Status next) {
        return !(this == PUBLISHED && next == IN_REVIEW);
    }

    /** Keeps a status by its word. */
    @Converter
    public static class Word implements AttributeConverter<Status, String> {

        @Override
        public String convertToDatabaseColumn(Status status) {
            return status.word();
        }

        @Override
        public Status convertToEntityAttribute(String word) {
            return read(word);
        }
    }
}
