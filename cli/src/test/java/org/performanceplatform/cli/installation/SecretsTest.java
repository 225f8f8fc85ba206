package org.performanceplatform.cli.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path temporary;

    @Test
    void a_secret_is_made_once_and_only_its_owner_can_read_it() throws IOException {
        // Given
        var directory = new DataDirectory(temporary.resolve("platform"));
        directory.prepare();

        // When
        String first = new Secrets(directory).operatorToken();
        String second = new Secrets(directory).operatorToken();

        // Then
        assertThat(first).hasSize(43).isEqualTo(second);
        assertThat(permissions(directory.secret("operator-token"))).isEqualTo("rw-------");
        assertThat(permissions(directory.path())).isEqualTo("rwx------");
    }

    @Test
    void each_secret_is_another() {
        var secrets = new Secrets(new DataDirectory(temporary));

        assertThat(secrets.operatorToken()).isNotEqualTo(secrets.serviceToken());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
