package org.performanceplatform.spotlight.kpis;

import java.util.List;
import org.performanceplatform.core.results.Value;

/**
 * One figure over several services: the sum, or the mean weighted by transactions
 * ({@code reference/ecosystem.md} section 5.5).
 *
 * @param counted how many services it is made of
 * @param among how many there are
 */
public record Summary(Kpi kpi, Value value, int counted, int among) {

    private static final double THOUSANDTHS = 1000;
    private static final double TENTHS = 10;

    /** The figure over these services. Cost per year counts alone; all others need the number of transactions. */
    public static Summary of(Kpi kpi, List<Service> services) {
        List<Service> counted = services.stream()
                .filter(service -> service.figure(kpi).isPresent())
                .filter(service -> kpi == Kpi.TOTAL_COST
                        || service.figure(Kpi.TRANSACTIONS).orElse(0) != 0)
                .toList();
        Value value = counted.isEmpty() ? Value.notProvided() : Value.of(number(kpi, counted));
        return new Summary(kpi, value, counted.size(), services.size());
    }

    private static double number(Kpi kpi, List<Service> services) {
        if (kpi.summed()) {
            return services.stream()
                    .mapToDouble(service -> service.figure(kpi).orElseThrow())
                    .sum();
        }
        double weighted = 0;
        double volume = 0;
        for (Service service : services) {
            double transactions = service.figure(Kpi.TRANSACTIONS).orElseThrow();
            weighted += service.figure(kpi).orElseThrow() * transactions;
            volume += transactions;
        }
        double unit = kpi == Kpi.COST_PER_TRANSACTION ? TENTHS : THOUSANDTHS;
        return Math.round(weighted / volume * unit) / unit;
    }

    /** The figure as people read it. */
    public String text() {
        return value.text(kpi.format());
    }

    /** {@code above 100%}, or null. */
    public String remark() {
        return value.remark(kpi.format()).orElse(null);
    }

    /** What it was made of: {@code total for all 12 services}, {@code average of 3 services out of 12}. */
    public String basis() {
        String how = kpi.summed() ? "total for " : "average of ";
        if (counted == among) {
            return counted == 1 ? "1 service" : how + "all " + counted + " services";
        }
        return how + counted + (counted == 1 ? " service" : " services") + " out of " + among;
    }

    /** Whether it is made of some of the services only, because the others did not provide it. */
    public boolean partial() {
        return counted > 0 && counted < among;
    }

    /** How many services it is made of: {@code 2 of 3 services}. */
    public String coverage() {
        return counted + " of " + among + " services";
    }

    public boolean missing() {
        return value.isMissing();
    }
}
