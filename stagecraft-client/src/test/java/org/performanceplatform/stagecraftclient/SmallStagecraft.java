package org.performanceplatform.stagecraftclient;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A real HTTP server that answers as stagecraft does, from a table of paths and bodies. */
final class SmallStagecraft implements AutoCloseable {

    static final String SERVICE_TOKEN = "service-secret";

    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<String> posted = new CopyOnWriteArrayList<>();
    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private HttpServer server;
    private int port;
    private volatile long version;

    SmallStagecraft() throws IOException {
        put("/public/dashboards", "{\"page-type\":\"browse\",\"items\":[]}");
        put("/data-sets", "[]");
        put("/.well-known/jwks.json", "{\"keys\":[]}");
        put("/revocations", "{\"revocations\":[]}");
        start();
    }

    /** Sets what a path answers, and moves the counter. */
    SmallStagecraft put(String path, String body) {
        bodies.put(path, body);
        bodies.put("/configuration", "{\"version\":" + ++version + "}");
        return this;
    }

    SmallStagecraft remove(String path) {
        bodies.remove(path);
        return put("/unused", "{}");
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    long version() {
        return version;
    }

    long requestsFor(String path) {
        return requests.stream().filter(path::equals).count();
    }

    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        port = server.getAddress().getPort();
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        requests.add(path);
        if (exchange.getRequestMethod().equals("POST")) {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            send(exchange, 204, new byte[0]);
            return;
        }
        String body = bodies.get(path);
        boolean allowed =
                ("Bearer " + SERVICE_TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!allowed || body == null) {
            send(exchange, allowed ? 404 : 401, new byte[0]);
            return;
        }
        String etag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        exchange.getResponseHeaders().set("Configuration-Version", Long.toString(version));
        boolean known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        send(exchange, known ? 304 : 200, known ? new byte[0] : body.getBytes(UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        stop();
    }
}
