package org.performanceplatform.read.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.query.Query;
import org.performanceplatform.read.queries.Found;
import org.performanceplatform.read.queries.QueryService;
import org.performanceplatform.read.stores.Heads;
import org.performanceplatform.read.testing.Deadlines;
import org.performanceplatform.read.testing.OverHttp;
import org.performanceplatform.read.testing.RecordWriter;
import org.performanceplatform.read.testing.SomeQuery;
import org.performanceplatform.stagecraftclient.testing.SomeDataSet;

/** An analyst's costly queries have taken all the places that the pipeline gives to one data set. */
@QuarkusTest
@TestProfile(LimitsOverHttpTest.OnlyPipelines.class)
class LimitsOverHttpTest extends OverHttp {

    private static final int PLACES = 4;

    /** The pipeline alone, and little time. */
    public static class OnlyPipelines implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("backdrop-read.columns.enabled", "false", "backdrop-read.query.time-limit", "1500ms");
        }
    }

    @Inject
    QueryService queries;

    @Inject
    Heads heads;

    @Inject
    MeterRegistry metrics;

    private final CountDownLatch go = new CountDownLatch(1);
    private final List<CompletableFuture<Found>> analysts = new ArrayList<>();
    private final Query query = SomeQuery.byKind();

    @BeforeEach
    void an_analyst_asks_much() throws Exception {
        for (String group : List.of("large", "small")) {
            stagecraft.add(SomeDataSet.published(group, "figures"));
            new RecordWriter(mongo.getDatabase(database))
                    .write(
                            DataSetName.of(group, "figures"),
                            List.of(Map.of("_id", "a", "_timestamp", "2015-03-02T00:00:00Z", "kind", "x")));
        }
        CountDownLatch running = new CountDownLatch(PLACES);
        for (int i = 0; i < PLACES; i++) {
            analysts.add(CompletableFuture.supplyAsync(
                    () -> queries.answer(
                            heads.state(DataSetName.of("large", "figures")),
                            query,
                            false,
                            Deadlines.stopping(running, go)),
                    task -> new Thread(task).start()));
        }
        running.await();
    }

    @AfterEach
    void the_analyst_is_answered() throws Exception {
        go.countDown();
        for (CompletableFuture<Found> analyst : analysts) {
            assertThat(analyst.get().engine()).isEqualTo("pipeline");
        }
    }

    @Test
    void other_data_sets_are_answered_meanwhile() throws Exception {
        HttpResponse<byte[]> answer = get("/data/small/figures?group_by=kind");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(engine(answer)).isEqualTo("pipeline");
    }

    @Test
    void whoever_waits_too_long_is_told_how_long_that_is() throws Exception {
        HttpResponse<byte[]> answer = get("/data/large/figures?group_by=kind");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(text(answer)).contains("1.5 seconds");
        assertThat(get("/data/large/figures").statusCode()).as("records").isEqualTo(504);
    }

    @Test
    void a_query_whose_client_goes_away_is_given_up() throws Exception {
        double before = abandoned();

        try (Socket client = new Socket(address.getHost(), address.getPort())) {
            client.getOutputStream()
                    .write("GET /data/large/figures?group_by=kind HTTP/1.1\r\nHost: here\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
        }

        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (abandoned() == before && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(abandoned()).isEqualTo(before + 1);
    }

    private double abandoned() {
        return metrics.counter("backdrop.read.queries.abandoned").count();
    }
}
