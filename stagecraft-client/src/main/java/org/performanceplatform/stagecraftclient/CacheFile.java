package org.performanceplatform.stagecraftclient;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/**
 * The last known answers of stagecraft on disk, readable by the service's own user alone. The file is replaced whole, so
 * that a reader finds either the old or the new one.
 */
final class CacheFile {

    /** @param body the body as stagecraft sent it */
    record Entry(String path, String etag, byte[] body) {}

    /** @param version the configuration counter at the time */
    record Content(long version, List<Entry> entries) {}

    private final Path file;
    private final ObjectMapper mapper;

    CacheFile(Path file, ObjectMapper mapper) {
        this.file = file.toAbsolutePath();
        this.mapper = mapper;
    }

    /** What was last kept; empty if there is no file, or not one that can be read. */
    Optional<Content> read() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(mapper.readValue(file.toFile(), Content.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void replace(Content content) throws IOException {
        Files.createDirectories(file.getParent());
        Path next = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".next", ownerOnly());
        try {
            mapper.writeValue(next.toFile(), content);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
