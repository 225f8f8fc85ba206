package org.performanceplatform.stagecraft.files;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What applying a folder changes, or changed.
 *
 * @param version of the configuration: the one that a trial run started from, or the one that the change made
 * @param dryRun whether nothing was changed
 * @param unchanged how many entries say what is there already
 */
@Schema(name = "Plan")
public record Plan(long version, boolean dryRun, List<Change> changes, int unchanged) {

    /** Whether something is added or changed; files take nothing away. */
    public enum Action {
        @com.fasterxml.jackson.annotation.JsonProperty("create")
        CREATE,
        @com.fasterxml.jackson.annotation.JsonProperty("update")
        UPDATE
    }

    /**
     * What happens to one thing.
     *
     * @param kind what it is, such as {@code data-set}
     * @param item which, by the name people know it by
     */
    @Schema(name = "PlannedChange")
    public record Change(String kind, String item, Action action, List<FieldChange> fields) {}
}
