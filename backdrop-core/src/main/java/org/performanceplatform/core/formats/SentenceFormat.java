package org.performanceplatform.core.formats;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A slug as a sentence: {@code how-do-i-know-lpa} is {@code How do I know LPA?}.
 *
 * @param uppercase the words, in lower case, that are written in capitals
 */
public record SentenceFormat(Set<String> uppercase) implements Format {

    private static final Pattern QUESTION = Pattern.compile("^(can|how|what|why|where|who|when|is)\\b.*");

    static SentenceFormat from(JsonNode node) {
        Set<String> words = new HashSet<>(Set.of("i"));
        node.path("uppercase").forEach(word -> words.add(word.asText().toLowerCase(Locale.ROOT)));
        return new SentenceFormat(Set.copyOf(words));
    }

    @Override
    public String of(double value) {
        return Format.INTEGER.of(value);
    }

    @Override
    public String of(String text) {
        String words = Arrays.stream(text.replace('-', ' ').split(" ", -1))
                .map(word -> uppercase.contains(word.toLowerCase(Locale.ROOT)) ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" "));
        if (words.isEmpty()) {
            return words;
        }
        String mark = QUESTION.matcher(words.toLowerCase(Locale.ROOT)).matches() && !words.endsWith("?") ? "?" : "";
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + mark;
    }

    @Override
    public String name() {
        return "sentence";
    }
}
