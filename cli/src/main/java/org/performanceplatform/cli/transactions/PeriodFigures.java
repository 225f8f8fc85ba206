package org.performanceplatform.cli.transactions;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The figures of one service and period. Quarters have no costs.
 *
 * @param volume completed transactions
 * @param digitalVolume those of them that were done online
 * @param cost pounds for each transaction
 * @param digitalCost pounds for each digital transaction
 */
record PeriodFigures(CoveredPeriod period, Figure volume, Figure digitalVolume, Figure cost, Figure digitalCost) {

    /** Digital transactions divided by all; empty if one of the two is missing, or there were none at all. */
    Optional<Double> takeUp() {
        return volume.number()
                .filter(all -> all.signum() > 0)
                .flatMap(all -> digitalVolume.number().map(digital -> digital.doubleValue() / all.doubleValue()));
    }

    /** Pounds for all transactions together, exactly. */
    Optional<BigDecimal> totalCost() {
        return volume.number().flatMap(all -> cost.number().map(all::multiply));
    }

    boolean hasAnyValue() {
        return Stream.of(volume, digitalVolume, cost, digitalCost)
                .anyMatch(figure -> figure.state() == Figure.State.VALUE);
    }

    /** More digital transactions than transactions, which no right figures can say. */
    boolean isDigitalAboveAll() {
        return takeUp().filter(share -> share > 1).isPresent();
    }
}
