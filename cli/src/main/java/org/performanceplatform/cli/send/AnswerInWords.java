package org.performanceplatform.cli.send;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the write API's refusal means to the person who sent the records. */
final class AnswerInWords {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int UNAUTHORISED = 401;
    private static final int NOT_FOUND = 404;
    private static final int MOST_FAULTS = 10;
    private static final Pattern ROW = Pattern.compile("\\b([Rr]ow) \\d+");

    private AnswerInWords() {}

    static String of(HttpResponse<String> response, Batch batch) {
        return switch (response.statusCode()) {
            case UNAUTHORISED -> "the token is not valid for this data set (401)";
            case NOT_FOUND -> "there is no such data set (404)";
            default -> response.statusCode() + " " + reasons(response.body(), batch);
        };
    }

    private static String reasons(String body, Batch batch) {
        try {
            JsonNode answer = JSON.readTree(body);
            List<String> reasons = new ArrayList<>();
            for (JsonNode fault : answer.path("errors")) {
                reasons.add(fault(fault, batch));
            }
            for (JsonNode message : answer.path("messages")) {
                reasons.add(message.asText());
            }
            if (reasons.isEmpty()) {
                reasons.add(answer.path("detail").asText(answer.path("message").asText(body)));
            }
            int more = reasons.size() - MOST_FAULTS;
            return String.join("; ", reasons.subList(0, Math.min(reasons.size(), MOST_FAULTS)))
                    + (more > 0 ? "; and " + more + " more" : "");
        } catch (IOException notJson) {
            return body.lines().findFirst().orElse("without a word");
        }
    }

    /** Faults name a record by its place in the request, and by its row there; a person knows both by their places in the file. */
    private static String fault(JsonNode fault, Batch batch) {
        String said = fault.path("detail")
                .asText(fault.path("message").asText(fault.path("code").asText()));
        int index = fault.path("index").asInt(-1);
        if (index >= 0 && index < batch.rows().size()) {
            said = ROW.matcher(said).replaceFirst("$1 " + batch.rows().get(index));
        }
        String pointer = fault.path("pointer").asText("");
        String field = pointer.isEmpty() ? "" : " at " + pointer;
        return fault.has("index")
                ? "record " + (batch.first() + fault.get("index").asInt()) + field + ": " + said
                : said;
    }
}
