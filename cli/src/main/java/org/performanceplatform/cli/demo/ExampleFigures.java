package org.performanceplatform.cli.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/**
 * The figures of a fictional service for any day. They depend on the service and the day alone, so a figure is the same whenever and however
 * often the demo is made.
 *
 * @param first the day from which growth is counted
 */
record ExampleFigures(ExampleService service, LocalDate first) {

    private static final double DAYS_IN_YEAR = 365.25;
    private static final double WEEKEND = 0.45;
    private static final double NOISE = 0.08;
    private static final double YEARS_SHOWN = 2;
    private static final double COST_FALL_PER_YEAR = 0.07;

    /** Completed transactions. */
    long transactions(LocalDate day) {
        double growth = Math.pow(1 + service.growthPerYear(), years(day));
        double season = 1
                + service.season() * Math.cos(2 * Math.PI * (day.getDayOfYear() - service.busiestDay()) / DAYS_IN_YEAR);
        double weekday = day.getDayOfWeek().getValue() > 5 ? WEEKEND : 1;
        return Math.max(0, Math.round(service.perDay() * growth * season * weekday * (1 + NOISE * random(day, 1))));
    }

    /** Those of them that were done online. */
    long digital(LocalDate day) {
        double share = service.digitalFirst()
                + (service.digitalLast() - service.digitalFirst()) * Math.min(1, Math.max(0, years(day) / YEARS_SHOWN));
        return Math.round(transactions(day) * Math.min(1, Math.max(0, share + 0.02 * random(day, 2))));
    }

    /** Pounds. */
    double costPerTransaction(LocalDate month) {
        return service.costPerTransaction()
                * Math.pow(1 - COST_FALL_PER_YEAR, years(month))
                * (1 + 0.02 * random(month, 3));
    }

    /** 0 to 1. */
    double satisfaction(LocalDate month) {
        return Math.min(1, service.satisfaction() + 0.015 * years(month) + 0.01 * random(month, 4));
    }

    /** 0 to 1. */
    double completion(LocalDate month) {
        return Math.min(1, service.completion() + 0.02 * years(month) + 0.012 * random(month, 5));
    }

    private double years(LocalDate day) {
        return ChronoUnit.DAYS.between(first, day) / DAYS_IN_YEAR;
    }

    /** Around 0, rarely beyond -2 to 2. */
    private double random(LocalDate day, int figure) {
        long mixed = (service.seed() * 31 + day.toEpochDay()) * 31 + figure;
        return Math.max(-2, Math.min(2, new Random(mixed * 0x9E3779B97F4A7C15L).nextGaussian()));
    }
}
