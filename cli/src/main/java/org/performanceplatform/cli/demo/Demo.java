package org.performanceplatform.cli.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.performanceplatform.cli.configuration.Application;
import org.performanceplatform.cli.configuration.ConfigurationApi;
import org.performanceplatform.cli.configuration.Folder;
import org.performanceplatform.cli.installation.DataDirectory;
import org.performanceplatform.cli.installation.Ports;
import org.performanceplatform.cli.installation.Secrets;
import org.performanceplatform.cli.send.Destination;
import org.performanceplatform.cli.send.LocalTokens;
import org.performanceplatform.cli.send.RecordsInMemory;
import org.performanceplatform.cli.send.Sender;
import org.performanceplatform.cli.token.Stagecraft;

/** Loads the demo through the platform's public interfaces, as a service team would. */
public final class Demo {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Ports ports;
    private final DataDirectory directory;

    /**
     * @param folder with the configuration of the demo
     * @param directory where the write tokens are kept, for later use by {@code ./pp send}
     */
    public Demo(Path folder, Ports ports, DataDirectory directory) {
        this.folder = folder;
        this.ports = ports;
        this.directory = directory;
    }

    /** Applies the configuration, sends all records, and returns how many. What an interrupted loading left is completed. */
    public int load() throws InterruptedException {
        String url = Ports.url(ports.stagecraft());
        String token = Stagecraft.administratorToken(url, new Secrets(directory).operatorToken());
        new Application(new ConfigurationApi(url, token)).apply(Folder.read(folder.resolve("configuration")));
        new DemoTransforms(new Stagecraft(url, token)).make(folder.resolve("transforms.yaml"));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        int sent = 0;
        for (ExampleService service : ExampleService.read(folder.resolve("example-services.yaml"))) {
            var records = new ExampleRecords(service, today);
            sent += send(service.group(), ExampleRecords.BY_CHANNEL, records.byChannel());
            sent += send(service.group(), ExampleRecords.SUMMARY, records.summaries());
            sent += send(ExampleRecords.AGGREGATES, ExampleRecords.LATEST, records.latestValues());
            if (service.agency() != null) {
                sent += send(service.agency(), ExampleRecords.OF_AGENCY, records.quarters());
            }
        }
        Instant now = Instant.now();
        for (GeneratedDataSet dataSet : GeneratedDataSet.read(folder.resolve("example-records.yaml"))) {
            sent += send(dataSet.group(), dataSet.type(), new GeneratedRecords(dataSet, now).all());
        }
        return sent;
    }

    private int send(String group, String type, List<String> records) throws InterruptedException {
        String token = new LocalTokens(directory, ports).of(group, type);
        var destination = new Destination(Ports.url(ports.write()), group, type, token, null);
        return new RecordsInMemory(records).sendTo(destination, new Sender(PATIENCE));
    }
}
