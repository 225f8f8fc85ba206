package org.performanceplatform.cli.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.performanceplatform.cli.installation.PlatformProblem;

/** Looks before anything is started whether every port is free. */
final class PortCheck {

    private PortCheck() {}

    /** @param ports what each port is for */
    static void requireFree(Map<Integer, String> ports) {
        ports.forEach((port, purpose) -> {
            if (!free(port)) {
                throw new PlatformProblem("Port " + port + " (" + purpose + ") is taken by another program. Stop that"
                        + " program, or move the platform with ./pp up --port-offset 100.");
            }
        });
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
