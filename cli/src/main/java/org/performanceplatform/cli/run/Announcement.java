package org.performanceplatform.cli.run;

import org.performanceplatform.cli.installation.Ports;

/** Where everything is, for whoever has just started it. */
final class Announcement {

    private Announcement() {}

    static String addresses(Ports ports) {
        return """

                  Dashboards       %s/performance
                  Read API         %s/data/{group}/{type}
                  Write API        %s/data/{group}/{type}
                  Configuration    %s
                """.formatted(
                        Ports.url(ports.spotlight()),
                        Ports.url(ports.read()),
                        Ports.url(ports.write()),
                        Ports.url(ports.stagecraft()));
    }
}
