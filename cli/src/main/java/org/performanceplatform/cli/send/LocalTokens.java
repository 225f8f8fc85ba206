package org.performanceplatform.cli.send;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.performanceplatform.cli.installation.DataDirectory;
import org.performanceplatform.cli.installation.PlatformProblem;
import org.performanceplatform.cli.installation.Ports;
import org.performanceplatform.cli.installation.Secrets;
import org.performanceplatform.cli.token.Stagecraft;
import org.performanceplatform.core.datasets.DataSetName;

/**
 * Write tokens for the platform on this machine, one for each data set that was sent to from here. They are kept, because a data set may have
 * only two.
 */
public final class LocalTokens {

    private final DataDirectory directory;
    private final String stagecraftUrl;

    public LocalTokens(DataDirectory directory, Ports ports) {
        this.directory = directory;
        this.stagecraftUrl = Ports.url(ports.stagecraft());
    }

    /** The token that was kept for this data set, else a new one. */
    public String of(String group, String type) {
        String name = DataSetName.of(group, type).value();
        Path file = file(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            String token = issue(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, token);
            return token;
        } catch (IOException failure) {
            throw new PlatformProblem("Cannot keep a token in " + file + " (" + failure.getMessage() + ").", failure);
        }
    }

    /** Forgets a token that is not valid any more. */
    public void forget(String group, String type) {
        Path file = file(DataSetName.of(group, type).value());
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new PlatformProblem("Cannot remove " + file + " (" + failure.getMessage() + ").", failure);
        }
    }

    /** A new token, after every other of the data set was withdrawn. */
    public String instead(String group, String type) {
        forget(group, type);
        administrator().revokeWriteTokens(DataSetName.of(group, type).value());
        return of(group, type);
    }

    private String issue(String name) {
        return administrator().writeToken(name);
    }

    private Stagecraft administrator() {
        return new Stagecraft(
                stagecraftUrl, Stagecraft.administratorToken(stagecraftUrl, new Secrets(directory).operatorToken()));
    }

    /** The name's characters are the store's, not those of a path: a separator in it must not lead elsewhere. */
    private Path file(String name) {
        return directory.secret("write-tokens").resolve(name.replaceAll("[^a-z0-9_]", "."));
    }
}
