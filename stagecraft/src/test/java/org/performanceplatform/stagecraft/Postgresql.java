package org.performanceplatform.stagecraft;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.performanceplatform.stores.EmbeddedPostgresql;

/** A real PostgreSQL of its own for the tests of this module, and the secrets they use. */
public class Postgresql implements QuarkusTestResourceLifecycleManager {

    public static final String SERVICE_TOKEN = "service-secret-of-the-tests";
    public static final String OPERATOR_TOKEN = "operator-secret-of-the-tests";
    public static final String ADMINISTRATOR = "first.administrator@example.org";
    public static final String ADMINISTRATOR_PASSWORD = "a password that is long enough";

    private EmbeddedPostgresql postgresql;

    @Override
    public Map<String, String> start() {
        try {
            Path directory = Files.createTempDirectory(Path.of("target"), "postgresql");
            postgresql = EmbeddedPostgresql.start(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                postgresql.jdbcUrl(),
                "quarkus.datasource.username",
                postgresql.username(),
                "quarkus.datasource.password",
                postgresql.password(),
                "stagecraft.service-token",
                SERVICE_TOKEN,
                "stagecraft.operator-token",
                OPERATOR_TOKEN,
                "stagecraft.first-administrator.email",
                ADMINISTRATOR,
                "stagecraft.first-administrator.password",
                ADMINISTRATOR_PASSWORD,
                "stagecraft.reminders.mail-from",
                "platform@example.org",
                "stagecraft.public-url",
                "http://stagecraft.example.org",
                "spotlight.public-url",
                "http://website.example.org");
    }

    @Override
    public void stop() {
        if (postgresql != null) {
            postgresql.close();
        }
    }
}
