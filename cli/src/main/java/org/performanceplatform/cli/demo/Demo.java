package org.performanceplatform.cli.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.performanceplatform.cli.installation.Ports;
import org.performanceplatform.cli.send.Destination;
import org.performanceplatform.cli.send.RecordsInMemory;
import org.performanceplatform.cli.send.Sender;
import org.performanceplatform.cli.token.Stagecraft;
import org.performanceplatform.core.datasets.DataSetName;

/** Loads the demo through the platform's public interfaces, as a service team would. */
public final class Demo {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Ports ports;
    private final String operatorToken;

    /** @param folder with the configuration of the demo */
    public Demo(Path folder, Ports ports, String operatorToken) {
        this.folder = folder;
        this.ports = ports;
        this.operatorToken = operatorToken;
    }

    /** Configures what is not there yet, sends all records, and returns how many. What an interrupted loading left is completed. */
    public int load() throws InterruptedException {
        String url = Ports.url(ports.stagecraft());
        var stagecraft = new Stagecraft(url, Stagecraft.administratorToken(url, operatorToken));
        var files = new DemoFolder(folder);
        new DemoConfiguration(files, stagecraft).load();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        int sent = 0;
        for (ExampleService service : files.services()) {
            var records = new ExampleRecords(service, today);
            sent += send(stagecraft, service.group(), ExampleRecords.BY_CHANNEL, records.byChannel());
            sent += send(stagecraft, service.group(), ExampleRecords.SUMMARY, records.summaries());
        }
        return sent;
    }

    private int send(Stagecraft stagecraft, String group, String type, List<String> records)
            throws InterruptedException {
        String token = stagecraft.writeToken(DataSetName.of(group, type).value());
        var destination = new Destination(Ports.url(ports.write()), group, type, token, null);
        return new RecordsInMemory(records).sendTo(destination, new Sender(PATIENCE));
    }
}
