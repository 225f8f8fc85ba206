package org.performanceplatform.cli.installation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where everything listens on 127.0.0.1.
 *
 * @param offset added to every port, so that several platforms can run side by side
 */
public record Ports(int offset) {

    private static final int MANAGEMENT = 6000;
    private static final int HIGHEST_OFFSET = 56_000;

    public Ports {
        if (offset < 0 || offset > HIGHEST_OFFSET) {
            throw new PlatformProblem("--port-offset must be between 0 and " + HIGHEST_OFFSET + ".");
        }
    }

    public int spotlight() {
        return 3057 + offset;
    }

    public int read() {
        return 3038 + offset;
    }

    public int write() {
        return 3039 + offset;
    }

    public int stagecraft() {
        return 3204 + offset;
    }

    public int mongodb() {
        return 3045 + offset;
    }

    public int postgresql() {
        return 3046 + offset;
    }

    /** The port at which a service answers about its health. */
    public static int management(int servicePort) {
        return servicePort + MANAGEMENT;
    }

    /** The address of something that listens at {@code port}. */
    public static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** Every port of the services, with what it is for. */
    public Map<Integer, String> services() {
        var ports = new LinkedHashMap<Integer, String>();
        Map.of("spotlight", spotlight(), "backdrop-read", read(), "backdrop-write", write(), "stagecraft", stagecraft())
                .forEach((service, port) -> {
                    ports.put(port, service);
                    ports.put(management(port), service + "'s health");
                });
        return ports;
    }
}
