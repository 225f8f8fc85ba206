package org.performanceplatform.write.transforms.formulas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.performanceplatform.core.kpis.Share;
import org.performanceplatform.core.kpis.Total;

/**
 * A part over a whole for each period: completion rate, digital take-up ({@code reference/backdrop.md} section 4.2).
 *
 * @param denominator found in {@code matchingAttribute} of the rows that make the whole
 * @param numerator found in that of the rows that make the part
 * @param valueAttribute the number that is added up
 */
record Rate(Pattern denominator, Pattern numerator, String matchingAttribute, String valueAttribute)
        implements Formula {

    static Rate of(Options options) {
        return new Rate(
                Matching.compile(options.text("denominatorMatcher")),
                Matching.compile(options.text("numeratorMatcher")),
                options.text("matchingAttribute"),
                options.text("valueAttribute"));
    }

    @Override
    public Reach reach() {
        return Reach.SAME_PERIOD;
    }

    @Override
    public List<Result> compute(Input input) {
        Map<Span, Share> shares = new TreeMap<>();
        for (Row row : input.only()) {
            Total value = Total.of(row.number(valueAttribute).orElse(null));
            String stage = row.text(matchingAttribute).orElse(null);
            Share before = shares.getOrDefault(row.span(), Share.NONE);
            Total part = before.part().plus(counted(numerator, stage, value));
            Total whole = before.whole().plus(counted(denominator, stage, value));
            shares.put(row.span(), new Share(part, whole));
        }
        List<Result> results = new ArrayList<>();
        shares.forEach((span, share) -> results.add(Result.of(span.joined(), span)
                .with("rate", share.value().isPresent() ? share.value().getAsDouble() : null)));
        return results;
    }

    private static Total counted(Pattern pattern, String stage, Total value) {
        return stage != null && Matching.found(pattern, stage) ? value : Total.NONE;
    }
}
