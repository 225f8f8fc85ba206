package org.performanceplatform.core.heads;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.performanceplatform.core.layout.HeadFields;

/**
 * A head with its log, or the end of it. The log holds the last batches settled in the present epoch, oldest first, and its last entry
 * made the present version; so a copy of the records can be brought up to date by reading again the ids of the entries since.
 */
public record Head(HeadState state, List<LogEntry> log) {

    public Head {
        log = List.copyOf(log);
    }

    static Head of(Document head) {
        return new Head(
                HeadState.of(head),
                head.getList(HeadFields.LOG, Object.class, List.of()).stream()
                        .map(LogEntry::of)
                        .toList());
    }

    /**
     * The batches settled after {@code version}, oldest first; empty if the log no longer reaches back so far, or if the
     * epoch is another, so that the records must be read as a whole.
     */
    public Optional<List<LogEntry>> since(String epoch, long version) {
        long count = state.version() - version;
        if (!epoch.equals(state.epoch()) || count < 0 || count > log.size()) {
            return Optional.empty();
        }
        return Optional.of(log.subList(log.size() - (int) count, log.size()));
    }
}
