package org.performanceplatform.cli.processes;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.performanceplatform.cli.installation.DataDirectory;
import org.performanceplatform.cli.installation.PlatformProblem;

/** {@code state.json} of a platform's data: replaced as a whole, so a reader never sees half of it. */
public final class StateFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path file;

    public StateFile(DataDirectory directory) {
        this.file = directory.state();
    }

    /** The last state, or empty if the platform was never started or was stopped in order. */
    public Optional<PlatformState> read() {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), PlatformState.class));
        } catch (IOException absentOrCutShort) {
            return Optional.empty();
        }
    }

    /** The last state of a platform that runs now. */
    public PlatformState readRunning() {
        return read().filter(state -> state.supervisor().alive())
                .orElseThrow(() -> new PlatformProblem(
                        "No platform is running from " + file.getParent() + ". Start one with ./pp up."));
    }

    public void write(PlatformState state) {
        try {
            Path incomplete = file.resolveSibling("state.json.incomplete");
            Files.write(incomplete, JSON.writeValueAsBytes(state));
            Files.move(incomplete, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new PlatformProblem("Cannot write " + file + " (" + failure.getMessage() + ").", failure);
        }
    }

    public void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new PlatformProblem("Cannot remove " + file + " (" + failure.getMessage() + ").", failure);
        }
    }
}
