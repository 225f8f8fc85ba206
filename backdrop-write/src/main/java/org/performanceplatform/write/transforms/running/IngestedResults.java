package org.performanceplatform.write.transforms.running;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.revisions.Publication;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.changes.RecordsChanged;
import org.performanceplatform.write.errors.RefusedException;
import org.performanceplatform.write.ingest.Ingest;
import org.performanceplatform.write.ingest.IngestRequest;
import org.performanceplatform.write.ingest.Preferences;
import org.performanceplatform.write.revisions.Publications;
import org.performanceplatform.write.storing.Stores;
import org.performanceplatform.write.transforms.formulas.PoisonedException;
import org.performanceplatform.write.transforms.formulas.Result;

/**
 * Results go the way of all records, with the same checks, but within the service: no token is involved, since nobody from outside
 * is.
 */
@Singleton
public class IngestedResults implements Results {

    private static final int MOST_AT_ONCE = 5_000;

    /** So few are deleted one by one, which tells the jobs behind them exactly what time is concerned. */
    private static final int FEW = 10;

    private static final int MOST_CHARACTERS = 300;

    private final Ingest ingest;
    private final Stores stores;
    private final Publications publications;
    private final Event<RecordsChanged> events;
    private final ObjectMapper mapper = new ObjectMapper();

    IngestedResults(Ingest ingest, Stores stores, Publications publications, Event<RecordsChanged> events) {
        this.ingest = ingest;
        this.stores = stores;
        this.publications = publications;
        this.events = events;
    }

    @Override
    public void store(DataSet dataSet, List<Result> results, String reason) {
        for (int from = 0; from < results.size(); from += MOST_AT_ONCE) {
            List<Result> part = results.subList(from, Math.min(from + MOST_AT_ONCE, results.size()));
            storePart(dataSet, part, reason);
        }
        events.fireAsync(new RecordsChanged(dataSet.name()));
    }

    private void storePart(DataSet dataSet, List<Result> part, String reason) {
        IngestRequest request = new IngestRequest(
                new ByteArrayInputStream(json(part)),
                "application/json",
                null,
                null,
                Optional.empty(),
                new Preferences(false, false),
                publications.of(dataSet, Optional.of(reason)));
        try {
            ingest.ingest(dataSet, request).close();
        } catch (RefusedException e) {
            String why = "The data set " + dataSet.name() + " refuses the results: "
                    + e.problem().messages().stream()
                            .findFirst()
                            .orElse(e.problem().detail());
            if (e.problem().status() >= 500) {
                throw new UnavailableException(why, e);
            }
            throw new PoisonedException(why.substring(0, Math.min(why.length(), MOST_CHARACTERS)));
        }
    }

    @Override
    public void remove(DataSet dataSet, Collection<String> ids, String reason) {
        Publication publication = publications.of(dataSet, Optional.of(reason));
        DataSetName name = new DataSetName(dataSet.name());
        List<String> all = new ArrayList<>(ids);
        if (all.size() <= FEW) {
            all.forEach(id -> stores.store().changes().delete(name, id, publication));
        } else {
            for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
                stores.store()
                        .changes()
                        .delete(name, all.subList(from, Math.min(from + MOST_AT_ONCE, all.size())), publication);
            }
        }
        events.fireAsync(new RecordsChanged(dataSet.name()));
    }

    private byte[] json(List<Result> results) {
        try {
            return mapper.writeValueAsBytes(results.stream().map(Result::fields).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
