package org.performanceplatform.write.upkeep;

import com.mongodb.MongoException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.stagecraftclient.StagecraftClient;
import org.performanceplatform.stagecraftclient.StagecraftUnavailableException;
import org.performanceplatform.stagecraftclient.TokenUses;
import org.performanceplatform.write.idempotency.IdempotencyKeys;
import org.performanceplatform.write.storing.Stores;
import org.performanceplatform.write.tokens.TokenUseLog;

/** Does the background work, one thing after the other; what fails is tried again the next time. */
@Singleton
public class Upkeep {

    private static final Logger LOG = Logger.getLogger(Upkeep.class);

    private final UpkeepConfig config;
    private final StagecraftClient stagecraft;
    private final Stores stores;
    private final IdempotencyKeys idempotencyKeys;
    private final CappedSets cappedSets;
    private final TokenUseLog tokenUses;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "upkeep");
        thread.setDaemon(true);
        return thread;
    });

    Upkeep(
            UpkeepConfig config,
            StagecraftClient stagecraft,
            Stores stores,
            IdempotencyKeys idempotencyKeys,
            CappedSets cappedSets,
            TokenUseLog tokenUses) {
        this.config = config;
        this.stagecraft = stagecraft;
        this.stores = stores;
        this.idempotencyKeys = idempotencyKeys;
        this.cappedSets = cappedSets;
        this.tokenUses = tokenUses;
    }

    void start(@Observes StartupEvent started) {
        every(config.interval(), this::tend);
        every(config.interval(), this::reportTokens);
        every(config.sweepInterval(), this::sweep);
    }

    void stop(@Observes ShutdownEvent stopped) {
        executor.shutdownNow();
    }

    private void every(Duration interval, Runnable work) {
        executor.scheduleWithFixedDelay(
                () -> guarded(work), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (MongoException | StagecraftUnavailableException e) {
            LOG.infov("Background work has to wait: cause={0}", e.toString());
        } catch (RuntimeException e) {
            LOG.errorv(e, "Background work failed");
        }
    }

    /** Settles abandoned batches and trims realtime data sets. */
    public void tend() {
        for (DataSet dataSet : stagecraft.dataSets()) {
            DataSetName name = new DataSetName(dataSet.name());
            int settled = stores.store().heads().settleAbandoned(name);
            if (settled > 0) {
                LOG.infov("Abandoned batches are settled: data_set={0} batches={1}", name, settled);
            }
            if (dataSet.cappedSize() != null && dataSet.cappedSize() > 0) {
                cappedSets.trim(name, dataSet.cappedSize());
            }
        }
    }

    private void reportTokens() {
        if (stagecraft instanceof TokenUses report) {
            tokenUses.reportTo(report);
        }
    }

    /** Removes what nobody needs any more. */
    public void sweep() {
        stores.store().sweeping().sweep();
        idempotencyKeys.sweep();
    }
}
