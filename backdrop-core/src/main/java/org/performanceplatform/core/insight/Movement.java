package org.performanceplatform.core.insight;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How one figure moved from one period to a later one.
 *
 * @param figure which one it is
 * @param earlier not zero
 * @param betterHigh whether a rise is good; a rise of costs is not
 * @param <F> what names figures
 */
public record Movement<F>(F figure, double earlier, double later, boolean betterHigh) {

    /** What a movement means for the service. */
    public enum Verdict {
        BETTER,
        WORSE,
        SAME
    }

    /** The movement between two figures; empty if one of them is missing, or the earlier is zero and no share can be said. */
    public static <F> Optional<Movement<F>> between(
            F figure, OptionalDouble earlier, OptionalDouble later, boolean betterHigh) {
        if (earlier.isEmpty() || later.isEmpty() || earlier.getAsDouble() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Movement<>(figure, earlier.getAsDouble(), later.getAsDouble(), betterHigh));
    }

    /** The largest first, by the size of their share whichever way they went; figures that stayed as they were are left out. */
    public static <F> List<Movement<F>> largestFirst(List<Movement<F>> movements) {
        return movements.stream()
                .filter(movement -> movement.verdict() != Verdict.SAME)
                .sorted(Comparator.comparingDouble((Movement<F> movement) -> Math.abs(movement.share()))
                        .reversed())
                .toList();
    }

    /** The share of the earlier figure by which it grew: {@code 0.05} is 5 % more, {@code -0.05} is 5 % less. */
    public double share() {
        return (later - earlier) / Math.abs(earlier);
    }

    public Verdict verdict() {
        if (later == earlier) {
            return Verdict.SAME;
        }
        return later > earlier == betterHigh ? Verdict.BETTER : Verdict.WORSE;
    }
}
