package org.performanceplatform.write.transforms.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.write.transforms.formulas.PoisonedException;

/**
 * What a transform asks the read API, but for the time: that follows from what has changed, so the transform's own times, limit
 * and order count for nothing.
 *
 * @param parameters each with its values
 * @param period the length of the periods; empty for single records or groups
 */
public record Query(Map<String, List<String>> parameters, Optional<Period> period) {

    private static final Set<String> LEFT_OUT =
            Set.of("start_at", "end_at", "duration", "inclusive", "limit", "sort_by", "flatten");

    /** @throws PoisonedException if the period is none that the read API knows */
    static Query of(JsonNode given) {
        Map<String, List<String>> parameters = new TreeMap<>();
        given.fields().forEachRemaining(entry -> {
            if (!LEFT_OUT.contains(entry.getKey())) {
                parameters.put(entry.getKey(), texts(entry.getValue()));
            }
        });
        return new Query(parameters, period(parameters));
    }

    private static Optional<Period> period(Map<String, List<String>> parameters) {
        Optional<String> name =
                parameters.getOrDefault("period", List.of()).stream().findFirst();
        return name.map(text -> Period.named(text)
                .orElseThrow(() -> new PoisonedException("The query has a period that there is not")));
    }

    private static List<String> texts(JsonNode value) {
        if (!value.isArray()) {
            return List.of(value.asText());
        }
        List<String> texts = new ArrayList<>();
        value.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
