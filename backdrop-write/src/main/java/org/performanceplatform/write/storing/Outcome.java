package org.performanceplatform.write.storing;

/** What became of one record. */
public enum Outcome {
    CREATED,
    REPLACED,
    UNCHANGED;

    /** The word in answers: {@code created}. */
    public String apiName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
