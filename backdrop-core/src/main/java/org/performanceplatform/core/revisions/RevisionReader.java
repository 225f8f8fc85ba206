package org.performanceplatform.core.revisions;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.layout.RevisionFields;
import org.performanceplatform.core.layout.StoreLayout;

/** Reads the revisions that settled batches have made. */
public final class RevisionReader {

    private final MongoDatabase database;

    public RevisionReader(MongoDatabase database) {
        this.database = database.withReadPreference(ReadPreference.primary()).withReadConcern(ReadConcern.MAJORITY);
    }

    /**
     * A part of the list.
     *
     * @param revisions the newest first
     * @param next the place after which the list goes on; empty if it ends here
     */
    public record Page(List<Revision> revisions, Optional<RevisionQuery.Place> next) {}

    /**
     * The revisions that are asked for.
     *
     * @param openBatches tells the ids of the batches that are open in the head; asked before and after the revisions are read, because
     *     a batch may begin, or be found abandoned, meanwhile
     * @throws com.mongodb.MongoException if the store fails
     */
    public Page page(DataSetName name, RevisionQuery query, Supplier<Set<String>> openBatches) {
        Set<String> open = new HashSet<>(openBatches.get());
        List<Document> documents = database.getCollection(StoreLayout.revisionsCollection(name))
                .find(query.filter(open))
                .sort(Sorts.descending(RevisionFields.AT, "_id"))
                .limit(query.limit() + 1)
                .into(new ArrayList<>());
        open.addAll(openBatches.get());
        boolean more = documents.size() > query.limit();
        List<Document> asked = more ? documents.subList(0, query.limit()) : documents;
        Optional<RevisionQuery.Place> next =
                more ? Optional.of(RevisionQuery.Place.of(Revision.of(asked.get(asked.size() - 1)))) : Optional.empty();
        List<Revision> revisions = asked.stream()
                .filter(document -> !open.contains(document.getString(RevisionFields.BATCH)))
                .map(Revision::of)
                .toList();
        return new Page(revisions, next);
    }
}
