package org.performanceplatform.write.ingest;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.performanceplatform.core.recordformats.RecordFormatException;
import org.performanceplatform.core.records.RecordFaults;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.errors.ErrorCatalogue;
import org.performanceplatform.write.errors.RefusedException;
import org.performanceplatform.write.storing.Outcome;

/**
 * Counts records by what became of them, refusals by rule, and the sizes and times of batches. Data sets are no labels: there may
 * be hundreds of them; the audit log has their names.
 */
@Singleton
class IngestMetrics {

    private final MeterRegistry registry;

    IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    Receipt measured(DataSet dataSet, Supplier<Receipt> work) {
        Timer.Sample sample = Timer.start(registry);
        try {
            Receipt receipt = work.get();
            sample.stop(registry.timer("backdrop.write.batch.time", "realtime", String.valueOf(dataSet.realtime())));
            DistributionSummary.builder("backdrop.write.batch.records")
                    .register(registry)
                    .record(receipt.records());
            DistributionSummary.builder("backdrop.write.batch.bytes")
                    .baseUnit("bytes")
                    .register(registry)
                    .record(receipt.bytes());
            for (Outcome outcome : Outcome.values()) {
                registry.counter("backdrop.write.records", "outcome", outcome.apiName())
                        .increment(receipt.count(outcome));
            }
            refused(receipt.faults());
            return receipt;
        } catch (RefusedRecordsException e) {
            refused(e.faults());
            throw e;
        } catch (RefusedException e) {
            refused(e.problem().type(), 1);
            throw e;
        } catch (RecordFormatException e) {
            refused(ErrorCatalogue.type(e.fault()), 1);
            throw e;
        }
    }

    private void refused(RecordFaults faults) {
        faults.counts().forEach((code, count) -> refused(code.apiName(), count));
    }

    private void refused(String rule, int count) {
        registry.counter("backdrop.write.refused", "rule", rule).increment(count);
    }
}
