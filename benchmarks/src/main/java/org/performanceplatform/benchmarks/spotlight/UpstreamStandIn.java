package org.performanceplatform.benchmarks.spotlight;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Answers spotlight in place of stagecraft and the read API, with ETags, at once. */
final class UpstreamStandIn implements AutoCloseable {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;
    private static final String ETAG = "\"1\"";
    private static final Map<String, String> FIXED = Map.of(
            "/configuration", "{\"version\": 1}",
            "/data-sets", "[]",
            "/.well-known/jwks.json", "{\"keys\": []}",
            "/revocations", "{\"revocations\": []}");

    private final HttpServer server;
    private final GeneratedSite site;
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();

    UpstreamStandIn(GeneratedSite site) throws IOException {
        this.site = site;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newFixedThreadPool(4, work -> {
            Thread thread = new Thread(work, "upstream-stand-in");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = answers.computeIfAbsent(exchange.getRequestURI().toString(), this::body);
        boolean known = ETAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("ETag", ETAG);
        if (body.length == 0 || known) {
            exchange.sendResponseHeaders(body.length == 0 ? NOT_FOUND : NOT_MODIFIED, -1);
        } else {
            exchange.sendResponseHeaders(OK, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private byte[] body(String address) {
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        String query = mark < 0 ? "" : address.substring(mark);
        if (path.startsWith("/data/")) {
            return bytes(site.answer(path.substring(path.lastIndexOf('/') + 1), query.contains("flatten=true")));
        }
        if (path.equals("/public/dashboards")) {
            return bytes(query.contains("slug=") ? site.dashboard() : site.list());
        }
        return FIXED.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
