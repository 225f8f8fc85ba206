package org.performanceplatform.spotlight.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * Stagecraft and the read API over real HTTP, answering from the files under {@code platform/}: the dashboards, and per
 * data set the rows that the read API gives for the one query the dashboards ask ({@code .flat} where it is flattened).
 * The dashboard {@code away} can't be asked for, and {@code unreadable} is none that pages can show.
 */
public final class SmallPlatform implements AutoCloseable {

    private static final List<String> SLUGS = List.of(
            "carers-allowance",
            "company-accounts",
            "dft-tax-a-vehicle",
            "everything",
            "cabinet-office-traffic",
            "confidential");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Knows the preview of the dashboard {@code confidential}. */
    static final String SECRET = "secret-of-the-preview";

    private static final String READ_TOKEN = "token-of-five-minutes";

    private final HttpServer server;
    private final Map<String, JsonNode> dashboards = new LinkedHashMap<>();
    private final Set<String> away = ConcurrentHashMap.newKeySet();

    public SmallPlatform(int port) throws IOException {
        for (String slug : SLUGS) {
            dashboards.put(slug, read("platform/dashboards/" + slug + ".json").orElseThrow());
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newFixedThreadPool(8, task -> {
            Thread thread = new Thread(task, "small-platform");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    /** Serves until it is stopped, for looking at the pages while they are made. */
    public static void main(String[] arguments) throws IOException {
        new SmallPlatform(Integer.parseInt(arguments[0])).server.getAddress();
        Thread.currentThread().setName("serving");
        try {
            Thread.currentThread().join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Lets the read API answer 503 for a data set from now on, or no more. */
    public void setAway(String dataSet, boolean isAway) {
        if (isAway) {
            away.add(dataSet);
        } else {
            away.remove(dataSet);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> query = query(exchange.getRequestURI());
        if (path.startsWith("/data/")) {
            data(exchange, path.substring("/data/".length()), query);
            return;
        }
        if (path.startsWith("/public/dashboards/preview/" + SECRET)) {
            send(exchange, 200, preview(query.get("slug")).toString());
            return;
        }
        if ("away".equals(query.get("slug"))) {
            send(exchange, 503, "{}");
            return;
        }
        Optional<JsonNode> body =
                switch (path) {
                    case "/configuration" -> Optional.of(JSON.createObjectNode().put("version", 1));
                    case "/data-sets" -> Optional.of(dataSets(query));
                    case "/.well-known/jwks.json" -> Optional.of(JSON.readTree("{\"keys\":[]}"));
                    case "/revocations" -> Optional.of(JSON.readTree("{\"revocations\":[]}"));
                    case "/public/dashboards" -> published(query.get("slug"));
                    default -> Optional.empty();
                };
        send(
                exchange,
                body.isPresent() ? 200 : 404,
                body.map(JsonNode::toString).orElse("{}"));
    }

    private static JsonNode dataSets(Map<String, String> query) {
        ArrayNode wanted = JSON.createArrayNode();
        for (JsonNode dataSet : read("platform/data-sets.json").orElseThrow()) {
            if (dataSet.path("data_group").asText().equals(query.get("data-group"))
                    && dataSet.path("data_type").asText().equals(query.get("data-type"))) {
                wanted.add(dataSet);
            }
        }
        return wanted;
    }

    private void data(HttpExchange exchange, String dataSet, Map<String, String> query) throws IOException {
        boolean closed = dataSet.startsWith("confidential/");
        boolean opened =
                ("Bearer " + READ_TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (away.contains(dataSet) || closed && !opened) {
            send(exchange, closed ? 404 : 503, "{}");
            return;
        }
        String file = "platform/data/" + dataSet;
        Optional<JsonNode> rows;
        if (dataSet.equals("transactional-services/summaries") && "_timestamp:ascending".equals(query.get("sort_by"))) {
            rows = Optional.of(CatalogueRows.oldest(file, query));
        } else if ("service_id".equals(query.get("group_by"))) {
            rows = Optional.of(CatalogueRows.ofType(file, query));
        } else {
            rows = "true".equals(query.get("flatten"))
                    ? read(file + ".flat.json").or(() -> read(file + ".json"))
                    : read(file + ".json");
        }
        exchange.getResponseHeaders().set("ETag", "\"unchanged\"");
        exchange.getResponseHeaders().set("Last-Modified", "Thu, 19 Nov 2026 09:30:00 GMT");
        send(
                exchange,
                rows.isPresent() ? 200 : 404,
                rows.map(JsonNode::toString).orElse("{}"));
    }

    private JsonNode preview(String slugPath) throws IOException {
        String path = slugPath == null || slugPath.isEmpty() ? "confidential" : "confidential/" + slugPath;
        return ((ObjectNode) dashboard(path).orElseThrow().deepCopy()).put("read-token", READ_TOKEN);
    }

    private Optional<JsonNode> published(String slugPath) throws IOException {
        return slugPath == null
                ? Optional.of(list())
                : dashboard(slugPath).filter(found -> found.path("published").asBoolean());
    }

    private Optional<JsonNode> dashboard(String slugPath) throws IOException {
        if ("unreadable".equals(slugPath)) {
            return Optional.of(
                    JSON.readTree("{\"slug\":\"unreadable\",\"page-type\":\"dashboard\",\"published\":true,\"modules\":"
                            + "[{\"module-type\":\"tab\",\"slug\":\"tabs\",\"tabs\":[\"no module\"]}]}"));
        }
        String[] parts = slugPath.split("/");
        JsonNode dashboard = dashboards.get(parts[0]);
        if (dashboard == null || parts.length == 1) {
            return Optional.ofNullable(dashboard);
        }
        JsonNode found = null;
        JsonNode among = dashboard.path("modules");
        for (int at = 1; at < parts.length; at++) {
            found = named(among, parts[at], found);
            if (found == null) {
                return Optional.empty();
            }
            among = found.has("tabs") ? found.path("tabs") : found.path("modules");
        }
        ObjectNode module = dashboard.deepCopy();
        module.put("page-type", "module").putArray("modules").add(found);
        return Optional.of(module);
    }

    private static JsonNode named(JsonNode among, String slug, JsonNode parent) {
        for (JsonNode each : among) {
            if (slug.equals(each.path("slug").asText())) {
                return each;
            }
            if (parent != null
                    && slug.equals(parent.path("slug").asText() + "-"
                            + each.path("slug").asText())) {
                return ((ObjectNode) each.deepCopy())
                        .put(
                                "title",
                                parent.path("title").asText() + " - "
                                        + each.path("title").asText());
            }
        }
        return null;
    }

    private ObjectNode list() {
        ObjectNode list = JSON.createObjectNode().put("page-type", "browse");
        ArrayNode items = list.putArray("items");
        for (JsonNode dashboard : dashboards.values().stream()
                .filter(each -> each.path("published").asBoolean())
                .toList()) {
            ObjectNode item = items.addObject();
            for (String member : List.of("slug", "title", "dashboard-type", "department", "agency")) {
                if (dashboard.has(member)) {
                    item.set(member, dashboard.get(member));
                }
            }
        }
        return list;
    }

    static Optional<JsonNode> read(String resource) {
        try (InputStream in = SmallPlatform.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(JSON.readTree(in));
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new LinkedHashMap<>();
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&")) {
                String[] parts = pair.split("=", 2);
                query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
