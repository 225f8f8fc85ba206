package org.performanceplatform.cli.processes;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.function.BooleanSupplier;

/** A service is ready when its health address answers 200. */
public record HttpReadiness(URI health) implements BooleanSupplier {

    private static final int TIMEOUT_MILLIS = 2000;

    @Override
    public boolean getAsBoolean() {
        try {
            var connection = (HttpURLConnection) health.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
