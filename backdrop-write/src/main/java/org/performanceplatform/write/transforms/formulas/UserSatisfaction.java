package org.performanceplatform.write.transforms.formulas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.performanceplatform.core.kpis.Satisfaction;
import org.performanceplatform.core.kpis.Total;

/** The score of each period from the counts of its ratings ({@code reference/backdrop.md} section 4.2). */
record UserSatisfaction() implements Formula {

    private static final String SUM = ":sum";

    @Override
    public Reach reach() {
        return Reach.SAME_PERIOD;
    }

    @Override
    public List<Result> compute(Input input) {
        Map<Span, Satisfaction> all = new TreeMap<>();
        for (Row row : input.only()) {
            all.merge(row.span(), satisfaction(row), Satisfaction::plus);
        }
        List<Result> results = new ArrayList<>();
        all.forEach((span, satisfaction) -> results.add(result(span, satisfaction)));
        return results;
    }

    private static Result result(Span span, Satisfaction satisfaction) {
        Result result = Result.of(span.joined(), span);
        for (int i = 0; i < Satisfaction.RATINGS; i++) {
            result.with("rating_" + (i + 1), satisfaction.ratings().get(i).number());
        }
        OptionalDouble score = satisfaction.score();
        return result.with("num_responses", satisfaction.responses().number())
                .with("score", score.isPresent() ? score.getAsDouble() : null);
    }

    private static Satisfaction satisfaction(Row row) {
        List<Total> ratings = new ArrayList<>();
        for (int i = 1; i <= Satisfaction.RATINGS; i++) {
            ratings.add(total(row, "rating_" + i));
        }
        return new Satisfaction(ratings, total(row, "total"));
    }

    /** Summed by the query, or as a single record has it. */
    private static Total total(Row row, String field) {
        return Total.of(row.number(field + SUM).or(() -> row.number(field)).orElse(null));
    }
}
