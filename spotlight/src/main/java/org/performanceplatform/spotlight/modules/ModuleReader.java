package org.performanceplatform.spotlight.modules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.performanceplatform.core.results.Freshness;
import org.performanceplatform.core.results.Provenance;
import org.performanceplatform.spotlight.figures.Answer;
import org.performanceplatform.spotlight.figures.NoFiguresException;
import org.performanceplatform.spotlight.figures.ReadApi;
import org.performanceplatform.spotlight.figures.ReadConfig;
import org.performanceplatform.spotlight.figures.ReadQuery;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.stagecraftclient.DataSource;
import org.performanceplatform.stagecraftclient.Module;
import org.performanceplatform.stagecraftclient.StagecraftClient;
import org.performanceplatform.stagecraftclient.StagecraftUnavailableException;

/** Reads the data of modules and lets their types make results of them. */
@ApplicationScoped
public class ModuleReader {

    private static final Logger LOG = Logger.getLogger(ModuleReader.class);
    private static final Set<String> CONTAINERS = Set.of("section", "tab");

    private final ReadApi readApi;
    private final ReadConfig config;
    private final StagecraftClient stagecraft;
    private final Clock clock;

    @Inject
    ModuleReader(ReadApi readApi, ReadConfig config, StagecraftClient stagecraft, Clock clock) {
        this.readApi = readApi;
        this.config = config;
        this.stagecraft = stagecraft;
        this.clock = clock;
    }

    /** Starts reading a module; the outcome never fails and is there within the read API's time limit. */
    public CompletableFuture<Outcome> read(Module module) {
        return read(module, Optional.empty());
    }

    /**
     * The same with a token for data sets that are closed to queries.
     *
     * @param token of a preview, or empty
     */
    public CompletableFuture<Outcome> read(Module module, Optional<String> token) {
        if (CONTAINERS.contains(module.moduleType())) {
            return CompletableFuture.completedFuture(new Outcome.Container(module));
        }
        Optional<ModuleType> type = ModuleTypes.named(module.moduleType());
        if (type.isEmpty() || module.dataSource() == null) {
            return CompletableFuture.completedFuture(new Outcome.Unknown(module));
        }
        try {
            return start(module, type.get(), token);
        } catch (RuntimeException failure) {
            return CompletableFuture.completedFuture(away(module, failure));
        }
    }

    private CompletableFuture<Outcome> start(Module module, ModuleType type, Optional<String> token) {
        ModuleSettings settings = new ModuleSettings(module);
        Instant now = clock.instant();
        ReadQuery query = type.query(settings, now).build(now);
        Optional<Duration> expectedAge = expectedAge(module.dataSource());
        return token.map(secret -> readApi.rowsWith(secret, query))
                .orElseGet(() -> readApi.rows(query))
                .orTimeout(config.timeLimit().toMillis(), TimeUnit.MILLISECONDS)
                .<Outcome>thenApply(answer -> new Outcome.Shown(
                        module,
                        type.shape(
                                settings,
                                DataRow.all(answer.rows()),
                                source(settings, query, answer, expectedAge, now))))
                .exceptionally(failure -> away(module, failure));
    }

    private static Outcome away(Module module, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoFiguresException) {
                return new Outcome.Refused(module);
            }
        }
        LOG.warnf("A module has no data: module=%s cause=%s", module.slug(), failure.toString());
        return new Outcome.Away(module);
    }

    private Source source(
            ModuleSettings settings, ReadQuery query, Answer answer, Optional<Duration> expectedAge, Instant now) {
        Freshness freshness = Freshness.of(answer.lastUpdated(), expectedAge.orElse(null));
        return new Source(
                now,
                answer.staleSince() == null ? freshness : freshness.staleSince(answer.staleSince()),
                expectedAge.orElse(null),
                Provenance.openGovernment(query.dataGroup(), query.dataType(), config.shownUrl() + query.path()),
                Notes.of(settings));
    }

    private Optional<Duration> expectedAge(DataSource source) {
        try {
            return stagecraft
                    .dataSet(source.dataGroup(), source.dataType())
                    .map(DataSet::maxAgeExpected)
                    .map(Duration::ofSeconds);
        } catch (StagecraftUnavailableException unknown) {
            return Optional.empty();
        }
    }
}
