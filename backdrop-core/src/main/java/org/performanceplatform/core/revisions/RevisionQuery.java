package org.performanceplatform.core.revisions;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.performanceplatform.core.layout.RevisionFields;

/**
 * Which revisions of a data set are wanted.
 *
 * @param fields only of these fields; empty for all
 * @param record only of the record of that id
 * @param limit at most so many
 * @param after only what comes after this one in the order of the list: the newest first
 */
public record RevisionQuery(Set<String> fields, Optional<String> record, int limit, Optional<Place> after) {

    /** The newest, at most so many. */
    public static RevisionQuery newest(int limit) {
        return new RevisionQuery(Set.of(), Optional.empty(), limit, Optional.empty());
    }

    /**
     * A place in the list.
     *
     * @param id of the revision that is there
     */
    public record Place(Instant at, String id) {

        private static final Pattern TEXT = Pattern.compile("([0-9]{1,15})-([0-9a-f]{32})");

        /** Reads what {@link #text} wrote; empty if it is anything else. */
        public static Optional<Place> of(String text) {
            Matcher matcher = TEXT.matcher(text);
            return matcher.matches()
                    ? Optional.of(new Place(Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), matcher.group(2)))
                    : Optional.empty();
        }

        static Place of(Revision revision) {
            return new Place(revision.at(), revision.id());
        }

        /** The text that clients hand back. */
        public String text() {
            return at.toEpochMilli() + "-" + id;
        }
    }

    Bson filter(Set<String> openBatches) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(Filters.nin(RevisionFields.BATCH, openBatches));
        if (!fields.isEmpty()) {
            conditions.add(Filters.in(RevisionFields.FIELD, fields));
        }
        record.ifPresent(id -> conditions.add(Filters.eq(RevisionFields.RECORD, id)));
        after.ifPresent(place -> conditions.add(Filters.or(
                Filters.lt(RevisionFields.AT, Date.from(place.at())),
                Filters.and(Filters.eq(RevisionFields.AT, Date.from(place.at())), Filters.lt("_id", place.id())))));
        return Filters.and(conditions);
    }
}
