package org.performanceplatform.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedPostgresqlTest {

    @TempDir
    Path directory;

    @Test
    void a_committed_row_is_there_after_the_server_was_killed() throws Exception {
        // Given
        try (EmbeddedPostgresql postgresql = EmbeddedPostgresql.start(directory)) {
            execute(postgresql, "create table organisation (name text)");
            execute(postgresql, "insert into organisation values ('Department of Examples')");
            kill();
        }

        // When
        String name;
        try (EmbeddedPostgresql postgresql = EmbeddedPostgresql.start(directory)) {
            name = value(postgresql, "select name from organisation");
        }

        // Then
        assertThat(name).isEqualTo("Department of Examples");
    }

    @Test
    void it_starts_where_a_killed_server_left_a_lock_that_names_another_process() throws Exception {
        // Given
        EmbeddedPostgresql.start(directory).close();
        Files.writeString(
                directory.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");

        // When
        String fsync;
        try (EmbeddedPostgresql postgresql = EmbeddedPostgresql.start(directory)) {
            fsync = value(postgresql, "show fsync");
        }

        // Then
        assertThat(fsync).isEqualTo("on");
    }

    private void kill() throws Exception {
        String pid =
                Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0);
        ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        server.destroyForcibly();
        server.onExit().get();
    }

    private static void execute(EmbeddedPostgresql postgresql, String sql) throws SQLException {
        try (Connection connection = connect(postgresql);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(EmbeddedPostgresql postgresql, String sql) throws SQLException {
        try (Connection connection = connect(postgresql);
                var statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgresql postgresql) throws SQLException {
        return DriverManager.getConnection(postgresql.jdbcUrl(), postgresql.username(), postgresql.password());
    }
}
