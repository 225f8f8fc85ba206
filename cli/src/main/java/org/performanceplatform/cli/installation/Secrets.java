package org.performanceplatform.cli.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of one platform: each is made at random when it is first needed and kept in a file that only the owner can read. */
public final class Secrets {

    private static final int BYTES = 32;

    private final DataDirectory directory;

    public Secrets(DataDirectory directory) {
        this.directory = directory;
    }

    /** With which the services read stagecraft's configuration. */
    public String serviceToken() {
        return secret("service-token");
    }

    /** With which {@code ./pp token --admin} obtains an administrator's token. */
    public String operatorToken() {
        return secret("operator-token");
    }

    /** The first administrator's password, kept until it was shown once. */
    public String firstAdministratorPassword() {
        return secret("first-administrator-password");
    }

    /** Forgets the first administrator's password: it was shown. */
    public void forgetFirstAdministratorPassword() {
        try {
            Files.deleteIfExists(directory.secret("first-administrator-password"));
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    private String secret(String name) {
        Path file = directory.secret(name);
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    private static void create(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.getParent());
        Path incomplete = file.resolveSibling(file.getFileName() + ".incomplete");
        Files.deleteIfExists(incomplete);
        Files.createFile(
                incomplete, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(incomplete, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        Files.move(incomplete, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private PlatformProblem unusable(IOException failure) {
        return new PlatformProblem(
                "Cannot use the secrets in " + directory.path() + " (" + failure.getMessage() + ").", failure);
    }
}
