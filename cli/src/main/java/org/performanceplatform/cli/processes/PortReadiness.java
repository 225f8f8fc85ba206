package org.performanceplatform.cli.processes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.BooleanSupplier;

/** A server is ready when it accepts connections on 127.0.0.1. */
public record PortReadiness(int port) implements BooleanSupplier {

    @Override
    public boolean getAsBoolean() {
        try (var connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return connection.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
