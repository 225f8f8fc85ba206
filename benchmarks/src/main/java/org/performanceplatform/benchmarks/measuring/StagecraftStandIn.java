package org.performanceplatform.benchmarks.measuring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Says of a few data sets what stagecraft would say, so that a service needs nothing else. */
public final class StagecraftStandIn implements AutoCloseable {

    /** What the names of data types begin with whose data sets are not published. */
    public static final String UNPUBLISHED = "draft-";

    private static final String GROUP = "bench";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpServer server;
    private final String dataSets;
    private final String keySet;

    /** @param types the data types of the data sets, all of the group {@code bench} */
    public StagecraftStandIn(List<String> types) throws IOException {
        this(types, "{\"keys\": []}");
    }

    /** @param keySet what {@code /.well-known/jwks.json} answers */
    public StagecraftStandIn(List<String> types, String keySet) throws IOException {
        this.keySet = keySet;
        this.dataSets = types.stream().map(StagecraftStandIn::dataSet).collect(Collectors.joining(",", "[", "]"));
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newFixedThreadPool(2, work -> {
            Thread thread = new Thread(work, "stagecraft-stand-in");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The path of a data type's data set in the read and the write API. */
    public static String path(String type) {
        return "/data/" + GROUP + "/" + type;
    }

    /** The name of a data type's data set. */
    public static String name(String type) {
        return GROUP + "_" + type.replace('-', '_');
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body =
                switch (exchange.getRequestURI().getPath()) {
                    case "/configuration" -> "{\"version\": 1}";
                    case "/data-sets" -> dataSets;
                    case "/.well-known/jwks.json" -> keySet;
                    case "/revocations" -> "{\"revocations\": []}";
                    default -> null;
                };
        byte[] bytes = (body == null ? "{}" : body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("ETag", "\"1\"");
        exchange.sendResponseHeaders(body == null ? NOT_FOUND : OK, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String dataSet(String type) {
        return """
                {"name": "%s", "data_group": "%s", "data_type": "%s", "raw_queries_allowed": true, "queryable": true,
                 "published": %s, "realtime": false, "auto_ids": [], "schema": {}}""".formatted(name(type), GROUP, type, !type.startsWith(UNPUBLISHED));
    }
}
