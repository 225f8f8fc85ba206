package org.performanceplatform.cli.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.performanceplatform.cli.configuration.ConfigurationApi;

class TransactionsImportTest {

    private static final byte[] NOTHING_CHANGED = "{\"version\": 1, \"changes\": []}".getBytes(StandardCharsets.UTF_8);

    private final List<String> steps = Collections.synchronizedList(new ArrayList<>());
    private HttpServer stagecraft;

    @BeforeEach
    void stagecraft_is_there() throws IOException {
        stagecraft = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stagecraft.createContext("/configuration/files", exchange -> {
            String files = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            steps.add(files.contains("\"dashboards\"") ? "dashboards" : "organisations and data sets");
            exchange.sendResponseHeaders(200, NOTHING_CHANGED.length);
            exchange.getResponseBody().write(NOTHING_CHANGED);
            exchange.close();
        });
        stagecraft.start();
    }

    @AfterEach
    void stagecraft_stops() {
        stagecraft.stop(0);
    }

    @Test
    void the_services_are_sent_when_their_figures_and_dashboards_are_there(@TempDir Path folder) throws Exception {
        // Given
        Path file = Files.writeString(
                folder.resolve("services.csv"),
                "Abbr,Department,Agency/body,Agency abbr,Name of service,Slug,2014-Q4 Vol.\n"
                        + "DfT,Department for Transport,Vehicle Office,VO,Tax a vehicle,dft-tax,1\n");
        var api = new ConfigurationApi(
                "http://127.0.0.1:" + stagecraft.getAddress().getPort(), "token");
        var perseverance = new Perseverance(Duration.ZERO, notice -> {});

        // When
        new TransactionsImport(api, perseverance, null, new ImportProgress.Silent())
                .run(Spreadsheet.read(file), (type, sending) -> steps.add(type));

        // Then
        assertThat(steps)
                .containsExactlyInAnyOrder("organisations and data sets", "dashboards", "summaries", "services");
        assertThat(steps).first().isEqualTo("organisations and data sets");
        assertThat(steps).last().isEqualTo("services");
    }
}
