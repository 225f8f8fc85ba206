package org.performanceplatform.write.ingest;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.recordformats.BodyDescription;
import org.performanceplatform.core.recordformats.ContentType;
import org.performanceplatform.core.recordformats.Limits;
import org.performanceplatform.core.recordformats.RecordReader;
import org.performanceplatform.core.recordformats.RecordReaders;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.errors.ErrorCatalogue;
import org.performanceplatform.write.errors.Problem;
import org.performanceplatform.write.errors.RefusedException;
import org.performanceplatform.write.idempotency.IdempotencyKeys;
import org.performanceplatform.write.limits.IngestConfig;
import org.performanceplatform.write.patience.Deadline;
import org.performanceplatform.write.patience.Patience;
import org.performanceplatform.write.patience.PatientStream;
import org.performanceplatform.write.rules.RulesCache;
import org.performanceplatform.write.spooling.Spool;
import org.performanceplatform.write.storing.EarlyComparison;
import org.performanceplatform.write.storing.Outcomes;
import org.performanceplatform.write.storing.Stores;

/** Takes in a body of records: all of it or nothing, unless its sender wants the good records stored whatever the others are. */
@Singleton
public class Ingest {

    private final IngestConfig config;
    private final Patience patience;
    private final RulesCache rules;
    private final Stores stores;
    private final IdempotencyKeys idempotencyKeys;
    private final Clock clock;
    private final RecordReaders readers;

    Ingest(
            IngestConfig config,
            Patience patience,
            RulesCache rules,
            Stores stores,
            IdempotencyKeys idempotencyKeys,
            Clock clock) {
        this.config = config;
        this.patience = patience;
        this.rules = rules;
        this.stores = stores;
        this.idempotencyKeys = idempotencyKeys;
        this.clock = clock;
        this.readers = new RecordReaders(new Limits(
                config.bodySize().asLongValue(),
                config.inflatedSize().asLongValue(),
                config.records(),
                Limits.DEFAULT.recordCharacters(),
                Limits.DEFAULT.nesting(),
                Limits.DEFAULT.numberCharacters()));
    }

    /**
     * Reads, checks and stores the records of a body.
     *
     * @return what became of them, all durable; to be closed by the caller
     * @throws RefusedException if records are at fault and the sender does not prefer leniency
     */
    public Receipt ingest(DataSet dataSet, IngestRequest request) {
        Deadline deadline = patience.deadline();
        Spool spool =
                new Spool(config.spoolDirectory(), (int) config.spoolInMemory().asLongValue(), clock.instant());
        DataSetName name = new DataSetName(dataSet.name());
        try (EarlyComparison comparison = stores.early(name, spool, request.publication())) {
            CheckedBody body = check(dataSet, request, spool, comparison, deadline);
            Outcomes outcomes = store(name, request, body, comparison, deadline);
            return new Receipt(body, outcomes);
        } catch (RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    private CheckedBody check(
            DataSet dataSet, IngestRequest request, Spool spool, EarlyComparison comparison, Deadline deadline) {
        RecordIds ids = RecordIds.of(dataSet.name(), request.idempotencyKey());
        CheckedBody body = new CheckedBody(rules.of(dataSet), ids, spool, comparison, clock);
        try (RecordReader reader = open(dataSet, request, patience.with(request.body(), deadline))) {
            body.read(reader, request.preferences().lenient());
        }
        if (body.faults().badRecords() > 0 && !request.preferences().lenient()) {
            throw refused(body);
        }
        return body;
    }

    private RecordReader open(DataSet dataSet, IngestRequest request, PatientStream body) {
        InputStream bytes = notEmpty(body);
        BodyDescription description = BodyDescription.of(
                        ContentType.parse(request.contentType()).orElseThrow(() -> wrongContentType(request)))
                .withContentEncoding(request.contentEncoding())
                .withSheet(request.sheet())
                .withSchema(dataSet.schema());
        return readers.open(bytes, description);
    }

    private static InputStream notEmpty(InputStream body) {
        PushbackInputStream pushback = new PushbackInputStream(body);
        try {
            int first = pushback.read();
            if (first < 0) {
                throw new RefusedException(ErrorCatalogue.emptyBody());
            }
            pushback.unread(first);
            return pushback;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RefusedException wrongContentType(IngestRequest request) {
        return new RefusedException(ErrorCatalogue.wrongContentType(400, request.contentType())
                .withMessages(List.of("ValidationError('Expected header: Content-type: application/json',)")));
    }

    private static RefusedException refused(CheckedBody body) {
        int status = body.faults().onlyLimits() ? 422 : 400;
        String detail = String.format(
                "%,d of %,d records %s at fault; nothing was stored",
                body.faults().badRecords(), body.records(), body.faults().badRecords() == 1 ? "is" : "are");
        Problem problem = Problem.of(status, "invalid-records", "Records are at fault", detail)
                .withMessages(body.faults().messages())
                .withFaults(body.faults().faults());
        return new RefusedRecordsException(problem, body.faults());
    }

    private Outcomes store(
            DataSetName name, IngestRequest request, CheckedBody body, EarlyComparison comparison, Deadline deadline) {
        if (request.idempotencyKey().isEmpty()) {
            return store(body, comparison, deadline);
        }
        return idempotencyKeys.once(
                name, request.idempotencyKey().get(), body.spool().digest(), () -> store(body, comparison, deadline));
    }

    private static Outcomes store(CheckedBody body, EarlyComparison comparison, Deadline deadline) {
        return body.spool().records() == 0 ? Outcomes.ofText("") : comparison.store(deadline);
    }
}
