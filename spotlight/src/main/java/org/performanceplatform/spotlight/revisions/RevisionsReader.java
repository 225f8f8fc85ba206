package org.performanceplatform.spotlight.revisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.performanceplatform.spotlight.figures.Answer;
import org.performanceplatform.spotlight.figures.ReadApi;
import org.performanceplatform.spotlight.figures.ReadConfig;
import org.performanceplatform.spotlight.figures.ReadQuery;
import org.performanceplatform.spotlight.modules.ModuleSettings;
import org.performanceplatform.spotlight.modules.ModuleType;
import org.performanceplatform.spotlight.modules.ModuleTypes;
import org.performanceplatform.stagecraftclient.Module;

/** Reads the revisions of a module's data set. Without them the page stands, and marks nothing. */
@ApplicationScoped
public class RevisionsReader {

    private static final Logger LOG = Logger.getLogger(RevisionsReader.class);
    private static final ModuleRevisions UNKNOWN =
            new ModuleRevisions(new ShownFigures(Set.of(), Map.of()), List.of(), null);
    private static final String MOST = "200";

    private final ReadApi readApi;
    private final ReadConfig config;
    private final Clock clock;

    @Inject
    RevisionsReader(ReadApi readApi, ReadConfig config, Clock clock) {
        this.readApi = readApi;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The newest revisions of the data set that a module shows; never fails.
     *
     * @param token that opens the data set, if it is closed to queries
     */
    public CompletableFuture<ModuleRevisions> of(Module module, Optional<String> token) {
        Optional<ModuleType> type = ModuleTypes.named(module.moduleType());
        if (type.isEmpty() || module.dataSource() == null) {
            return CompletableFuture.completedFuture(UNKNOWN);
        }
        try {
            return read(module, type.get(), token);
        } catch (RuntimeException failure) {
            return CompletableFuture.completedFuture(none(module, failure));
        }
    }

    private CompletableFuture<ModuleRevisions> read(Module module, ModuleType type, Optional<String> token) {
        Instant now = clock.instant();
        ReadQuery query = type.query(new ModuleSettings(module), now).build(now);
        ReadQuery asked = ReadQuery.revisions(
                query.dataGroup(), query.dataType(), List.of(new ReadQuery.Parameter("limit", MOST)));
        String address = config.shownUrl()
                + ReadQuery.revisions(query.dataGroup(), query.dataType(), List.of())
                        .path();
        return token.map(secret -> readApi.rowsWith(secret, asked))
                .orElseGet(() -> readApi.rows(asked))
                .orTimeout(config.timeLimit().toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(answer -> new ModuleRevisions(ShownFigures.of(query), figures(answer), address))
                .exceptionally(failure -> none(module, failure));
    }

    private static List<RevisedFigure> figures(Answer answer) {
        return answer.rows().stream().map(RevisedFigure::of).toList();
    }

    private static ModuleRevisions none(Module module, Throwable failure) {
        LOG.debugf("Nothing is known of revisions: module=%s cause=%s", module.slug(), failure.toString());
        return UNKNOWN;
    }
}
