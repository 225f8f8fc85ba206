package org.performanceplatform.cli.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.performanceplatform.cli.installation.PlatformHttp;
import org.performanceplatform.cli.installation.PlatformProblem;
import org.performanceplatform.cli.installation.TemporaryProblem;

/** Stagecraft's {@code /configuration/files}. */
public final class ConfigurationApi {

    private static final Duration TO_CONNECT = Duration.ofSeconds(30);
    private static final Duration TO_ANSWER = Duration.ofMinutes(5);
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.\\-\\[\\]:]+(/[A-Za-z0-9._~/-]*)?");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]+");

    private final HttpClient http;
    private final String url;
    private final String token;

    /** @throws PlatformProblem if the address or the token can't be one; the message never repeats the token */
    public ConfigurationApi(String url, String token) {
        if (!ADDRESS.matcher(url).matches()) {
            throw new PlatformProblem(url + " is not the address of stagecraft, such as http://127.0.0.1:3204.");
        }
        if (!TOKEN.matcher(token).matches()) {
            throw new PlatformProblem("The token holds a character that no token has. Was it copied whole, and alone?");
        }
        this.url = url.replaceAll("/+$", "");
        this.token = token;
        this.http = PlatformHttp.client(url, TO_CONNECT);
    }

    String url() {
        return url;
    }

    /** Files that were refused as a whole, for the faults in them. */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient JsonNode errors;

        Refused(String message, JsonNode errors) {
            super(message);
            this.errors = errors;
        }

        /** What is wrong and where: {@code pointer} and {@code detail} of each fault. */
        public JsonNode errors() {
            return errors;
        }

        /** Each fault by its file and line. */
        List<Fault> faults(Folder folder) {
            List<Fault> faults = new ArrayList<>();
            errors.forEach(error -> faults.add(folder.fault(
                    error.path("pointer").asText(), error.path("detail").asText())));
            return faults;
        }
    }

    /** The whole configuration. */
    JsonNode configuration() {
        return body(send(request("").GET().build()));
    }

    /** What the files would change. */
    Plan plan(JsonNode files) throws Refused {
        return post("?dry_run=true", files, "*");
    }

    /** Changes what a plan says, unless the configuration has changed since. */
    Plan apply(JsonNode files, Plan plan) throws Refused {
        return post("", files, "\"" + plan.version() + "\"");
    }

    /**
     * Changes what the files say, whatever there is now.
     *
     * @param files in the form of stagecraft's {@code /configuration/files}
     */
    public Plan apply(JsonNode files) throws Refused {
        return post("", files, "*");
    }

    private Plan post(String query, JsonNode files, String ifMatch) throws Refused {
        HttpResponse<String> answer = send(request(query)
                .header("If-Match", ifMatch)
                .POST(HttpRequest.BodyPublishers.ofString(files.toString()))
                .build());
        if (answer.statusCode() == 422) {
            JsonNode problem = json(answer.body());
            throw new Refused(problem.path("detail").asText(), problem.path("errors"));
        }
        if (answer.statusCode() == 412) {
            throw new PlatformProblem(
                    "Someone changed the configuration after this was planned, so nothing was applied. Run it again.");
        }
        return Plan.of(body(answer));
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create(url + "/configuration/files" + query))
                .timeout(TO_ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json")
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException away) {
            throw new TemporaryProblem("Stagecraft does not answer at " + url + ".", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformProblem("Interrupted while asking stagecraft.", interrupted);
        }
    }

    private JsonNode body(HttpResponse<String> answer) {
        if (answer.statusCode() == 200) {
            return json(answer.body());
        }
        JsonNode problem = json(answer.body());
        String said =
                switch (answer.statusCode()) {
                    case 401 -> "Stagecraft at " + url + " does not accept the token: it is wrong, or has expired.";
                    case 403 -> "The token is not an administrator's.";
                    case 404 -> "What answers at " + url + " knows no /configuration/files. Is it stagecraft?";
                    case 413 -> "The configuration is larger than stagecraft accepts. Apply it in parts.";
                    default ->
                        "Stagecraft answered " + answer.statusCode() + ": "
                                + problem.path("detail")
                                        .asText(problem.path("message").asText("no reason given"));
                };
        throw TemporaryProblem.isStatus(answer.statusCode()) ? new TemporaryProblem(said) : new PlatformProblem(said);
    }

    private JsonNode json(String body) {
        try {
            return Yaml.JSON.readTree(body.isBlank() ? "{}" : body);
        } catch (IOException notJson) {
            return Yaml.JSON.createObjectNode();
        }
    }
}
