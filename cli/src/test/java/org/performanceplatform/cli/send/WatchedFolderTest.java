package org.performanceplatform.cli.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.performanceplatform.cli.installation.PlatformProblem;
import picocli.CommandLine;

class WatchedFolderTest {

    @TempDir
    Path folder;

    private final List<String> notices = new ArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int status = 200;
    private volatile Tampering tampering = () -> {};

    /** What happens to the folder while a request is under way. */
    private interface Tampering {
        void happen() throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            tampering.happen();
            byte[] answer = "{\"status\":\"error\",\"message\":\"no such field\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_file_that_was_accepted_is_moved_to_sent() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("april.json"), "[{\"count\":1}]");

        // When
        watched().send(file);

        // Then
        assertThat(folder.resolve("sent/april.json")).exists();
        assertThat(file).doesNotExist();
    }

    @Test
    void a_file_that_was_refused_is_moved_away_with_the_reason() throws Exception {
        // Given
        status = 400;
        Path file = Files.writeString(folder.resolve("april.json"), "[{\"count\":1}]");

        // When
        watched().send(file);

        // Then
        assertThat(folder.resolve("refused/april.json")).exists();
        assertThat(folder.resolve("refused/april.json.reason.txt"))
                .hasContent("record 1 not accepted: 400 no such field");
    }

    @Test
    void a_file_that_cannot_be_sent_now_stays_for_the_next_time() throws Exception {
        // Given
        status = 503;
        Path file = Files.writeString(folder.resolve("april.json"), "[{\"count\":1}]");

        // When
        watched().send(file);

        // Then
        assertThat(file).exists();
    }

    @Test
    void a_file_without_a_byte_is_waited_for_and_said_to_be_once() throws Exception {
        // Given
        Path file = Files.createFile(folder.resolve("april.json"));
        WatchedFolder watched = watched();
        Instant later = Instant.now().plusSeconds(60);

        // When
        for (int look = 0; look < 4; look++) {
            watched.sendWhatSettled(later.plusSeconds(look));
        }
        List<String> saidBefore = List.copyOf(notices);
        Files.writeString(file, "[{\"count\":1}]");
        watched.sendWhatSettled(later.plusSeconds(4));
        watched.sendWhatSettled(later.plusSeconds(6));

        // Then
        assertThat(saidBefore).containsExactly("april.json: has no bytes yet; waiting for them");
        assertThat(notices).hasSize(2).last().isEqualTo("april.json: accepted, 1 record");
        assertThat(folder.resolve("sent/april.json")).exists();
    }

    @Test
    void a_file_that_grows_from_look_to_look_is_sent_once_it_is_whole_whatever_its_time_says() throws Exception {
        // Given
        Path file = folder.resolve("april.json");
        WatchedFolder watched = watched();
        Instant start = Instant.now();

        // When
        for (String part : List.of("[{\"_id\":\"1\"}", ",{\"_id\":\"2\"}", "]")) {
            Files.writeString(file, part, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Files.setLastModifiedTime(file, FileTime.from(start.plusSeconds(3600)));
            watched.sendWhatSettled(start = start.plusSeconds(5));
        }
        List<String> sentMeanwhile = List.copyOf(received);
        watched.sendWhatSettled(start.plusSeconds(2));

        // Then
        assertThat(sentMeanwhile).isEmpty();
        assertThat(notices).containsExactly("april.json: accepted, 2 records");
    }

    @ParameterizedTest
    @ValueSource(strings = {".april.json", "april.json.part", "april.json.filepart", "~$april.xlsx", "april.json~"})
    void what_programs_leave_of_unfinished_files_is_left_alone(String name) throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve(name), "[{\"count\":1}]");

        // When
        settle(watched());

        // Then
        assertThat(file).exists();
        assertThat(received).isEmpty();
    }

    @Test
    void a_file_that_is_replaced_while_it_is_sent_is_sent_again_as_it_is_now() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("april.json"), "[{\"_id\":\"old\"}]");
        WatchedFolder watched = watched();
        tampering = () -> {
            Path newer = Files.writeString(folder.resolve(".newer"), "[{\"_id\":\"new\"}]");
            Files.move(newer, file, StandardCopyOption.ATOMIC_MOVE);
            tampering = () -> {};
        };

        // When
        settle(watched);
        assertThat(file).exists();
        settle(watched);

        // Then
        assertThat(received).hasSize(2).last().asString().contains("new");
        assertThat(notices)
                .containsExactly(
                        "april.json: was changed while it was sent; sending it again",
                        "april.json: accepted, 1 record");
        assertThat(folder.resolve("sent/april.json")).hasContent("[{\"_id\":\"new\"}]");
    }

    @Test
    void a_file_that_is_refused_but_was_changed_meanwhile_gets_another_chance() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("april.json"), "[{\"_id\":\"bad\"}]");
        WatchedFolder watched = watched();
        status = 400;
        tampering = () -> {
            Files.writeString(file, "[{\"_id\":\"corrected\"}]");
            tampering = () -> status = 200;
        };

        // When
        settle(watched);
        settle(watched);

        // Then
        assertThat(folder.resolve("refused")).isEmptyDirectory();
        assertThat(folder.resolve("sent/april.json")).hasContent("[{\"_id\":\"corrected\"}]");
    }

    @Test
    void a_file_that_is_taken_away_while_it_is_sent_does_not_end_the_watch() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("april.json"), "[{\"_id\":\"1\"}]");
        Files.writeString(folder.resolve("may.json"), "[{\"_id\":\"2\"}]");
        tampering = () -> Files.deleteIfExists(file);

        // When
        settle(watched());

        // Then
        assertThat(folder.resolve("sent/may.json")).exists();
    }

    @Test
    void files_of_one_name_are_all_kept() throws Exception {
        // Given
        WatchedFolder watched = watched();
        for (int version = 1; version <= 2; version++) {
            Files.writeString(folder.resolve("april.json.gz"), "[{\"_id\":\"" + version + "\"}]");

            // When
            watched.send(folder.resolve("april.json.gz"));
        }

        // Then
        assertThat(folder.resolve("sent/april.json.gz")).hasContent("[{\"_id\":\"1\"}]");
        assertThat(folder.resolve("sent/april-2.json.gz")).hasContent("[{\"_id\":\"2\"}]");
    }

    @Test
    void a_file_that_is_put_there_again_after_another_version_of_it_is_no_repetition_of_the_first() throws Exception {
        // Given
        WatchedFolder watched = watched();
        Path file = folder.resolve("april.json");

        // When
        for (int count : new int[] {1, 2, 1}) {
            watched.send(Files.writeString(file, "[{\"_id\":\"a\",\"count\":" + count + "}]"));
        }

        // Then
        assertThat(received.get(2)).isEqualTo(received.get(0));
        assertThat(keys).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void a_file_that_is_written_to_while_one_before_it_is_sent_waits_until_it_has_settled() throws Exception {
        // Given
        Files.setLastModifiedTime(
                Files.writeString(folder.resolve("april.json"), "[{\"_id\":\"1\"}]"), FileTime.fromMillis(0));
        Path may = Files.writeString(folder.resolve("may.json"), "[{\"_id\":\"2\"}]");
        tampering = () -> {
            Files.writeString(may, "[{\"_id\":\"2\"}");
            tampering = () -> {};
        };

        // When
        settle(watched());

        // Then
        assertThat(received).hasSize(1);
        assertThat(may).exists();
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404})
    void where_no_file_would_be_accepted_the_watch_ends_and_the_files_stay(int answer) throws Exception {
        // Given
        status = answer;
        Path file = Files.writeString(folder.resolve("april.json"), "[{\"count\":1}]");

        // When / Then
        assertThatThrownBy(() -> watched().send(file))
                .isInstanceOf(PlatformProblem.class)
                .hasMessageContaining("april.json")
                .hasMessageContaining(Integer.toString(answer))
                .hasMessageEndingWith("It stays in " + folder + ".");
        assertThat(file).exists();
    }

    @Test
    void the_watch_ends_with_a_word_when_its_folder_is_taken_away() throws Exception {
        // Given
        WatchedFolder watched = watched();
        Files.delete(folder);

        // When / Then
        assertThatThrownBy(() -> watched.sendWhatSettled(Instant.now()))
                .isInstanceOf(PlatformProblem.class)
                .hasMessage("There is no folder " + folder + " to watch.");
    }

    /** Looks twice, so that what does not change in between is sent. */
    private static void settle(WatchedFolder watched) throws Exception {
        Instant later = Instant.now();
        watched.sendWhatSettled(later);
        watched.sendWhatSettled(later.plusSeconds(2));
    }

    private WatchedFolder watched() {
        var options = new SendOptions();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("options", specOf(options)))
                .parseArgs("licensing", "volumes", "--url", url, "--token", "a-token");
        return new WatchedFolder(
                folder, new SourceSending(options, new Sender(Duration.ZERO, notices::add)), notices::add);
    }

    private static CommandLine.Model.CommandSpec specOf(SendOptions options) {
        return CommandLine.Model.CommandSpec.forAnnotatedObject(options);
    }
}
