package org.performanceplatform.benchmarks.spotlight;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.performanceplatform.benchmarks.measuring.Medians;
import org.performanceplatform.benchmarks.measuring.Report;
import org.performanceplatform.benchmarks.measuring.TimedAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./pp bench spotlight}: how fast public pages are, and how large. Spotlight runs as in {@code ./pp up}; stagecraft and the
 * read API are stand-ins that answer at once.
 */
@Command(
        name = "spotlight",
        description = "How fast the public pages are drawn, and how large they are.",
        mixinStandardHelpOptions = true)
public final class SpotlightBenchmark implements Callable<Integer> {

    private static final String DASHBOARD = "/performance/" + GeneratedSite.DASHBOARD;
    private static final String SERVICES = "/performance/services";
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/performance/assets/[^\"]+\\.(css|js))\"");
    private static final Pattern IMPORT = Pattern.compile("from ?'([^']+)'|import ?'([^']+)'");
    private static final double KILO = 1024;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int WARM_UP_SECONDS = 15;

    @Option(names = "--readers", defaultValue = "20", description = "Readers at once (${DEFAULT-VALUE}).")
    private int readers;

    @Option(names = "--seconds", defaultValue = "20", description = "How long they read (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--services", defaultValue = "1000", description = "Services in the list (${DEFAULT-VALUE}).")
    private int services;

    @Option(names = "--times", defaultValue = "51", description = "Pages for each median (${DEFAULT-VALUE}).")
    private int times;

    @Option(names = "--heap", defaultValue = "160m", description = "Spotlight's greatest heap (${DEFAULT-VALUE}).")
    private String heap;

    private final Report report = new Report();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bench-spotlight");
        try (var upstream = new UpstreamStandIn(new GeneratedSite(services))) {
            Map<String, String> settings = Map.of(
                    "STAGECRAFT_URL", upstream.url(),
                    "STAGECRAFT_SERVICE_TOKEN", "benchmark",
                    "STAGECRAFT_CACHE_FILE",
                            folder.resolve("configuration.json").toString(),
                    "BACKDROP_READ_URL", upstream.url());
            try (Site site = Site.start(home(), heap, folder.resolve("spotlight.log"), settings)) {
                sizes(site);
                asServed(site);
            }
            Map<String, String> always = new HashMap<>(settings);
            always.put("SPOTLIGHT_PAGES_FRESH_FOR", "0s");
            try (Site site = Site.start(home(), heap, folder.resolve("drawing.log"), always)) {
                drawnEachTime(site);
            }
        } finally {
            remove(folder);
        }
        return 0;
    }

    private void sizes(Site site) throws IOException, InterruptedException {
        report.heading("A dashboard of 12 modules, compressed");
        TimedAnswer page = site.get(DASHBOARD);
        report.atMost("HTML", page.answer().body().length / KILO, 40, "KB");
        double style = 0;
        double script = 0;
        Matcher asset = ASSET.matcher(text(page));
        while (asset.find()) {
            TimedAnswer file = site.get(asset.group(1));
            if ("css".equals(asset.group(2))) {
                style += file.answer().body().length;
            } else {
                script += file.answer().body().length + imported(site, asset.group(1), text(file));
            }
        }
        report.atMost("CSS", style / KILO, 22, "KB");
        report.atMost("script", script / KILO, 25, "KB");
        report.plain(
                "HTML of the list of %,d services".formatted(services),
                site.get(SERVICES).answer().body().length / KILO,
                "KB");
    }

    private static long imported(Site site, String from, String script) throws IOException, InterruptedException {
        long bytes = 0;
        Matcher module = IMPORT.matcher(script);
        while (module.find()) {
            String name = module.group(1) == null ? module.group(2) : module.group(1);
            String path = from.substring(0, from.lastIndexOf('/') + 1) + name.replaceFirst("^\\./", "");
            bytes += site.get(path).answer().body().length;
        }
        return bytes;
    }

    private void asServed(Site site) throws IOException, InterruptedException {
        reading(site, DASHBOARD, OK, WARM_UP_SECONDS);
        report.heading("%d readers at once for %d s, as served".formatted(readers, seconds));
        Readers.Outcome whole = reading(site, DASHBOARD, OK, seconds);
        report.atMost("dashboard, to the last byte, median", whole.times().median(), 25, "ms");
        report.atMost("  99th percentile", whole.times().percentile(99), 80, "ms");
        report.atLeast("  pages a second", whole.perSecond(), 400, "");
        report.atMost("  not answered", whole.others(), 0, "");
        String tag = site.get(DASHBOARD).header("ETag");
        Readers.Outcome known = reading(site, DASHBOARD, NOT_MODIFIED, seconds, "If-None-Match", tag);
        report.atLeast("with the page's ETag, answers a second", known.perSecond(), 400, "");
        report.atMost("  not 304", known.others(), 0, "");
    }

    private void drawnEachTime(Site site) throws IOException, InterruptedException {
        reading(site, DASHBOARD, OK, WARM_UP_SECONDS);
        reading(site, SERVICES, OK, WARM_UP_SECONDS);
        report.heading("Drawn anew each time, the data at hand");
        report.atMost("dashboard, one reader, median", one(site, DASHBOARD).median(), 25, "ms");
        report.atMost(
                "list of %,d services, one reader, median".formatted(services),
                one(site, SERVICES).median(),
                60,
                "ms");
        Readers.Outcome crowd = reading(site, DASHBOARD, OK, seconds);
        report.plain(
                "dashboard, %d readers at once, median".formatted(readers),
                crowd.times().median(),
                "ms");
        report.plain("  99th percentile", crowd.times().percentile(99), "ms");
        report.plain("  pages a second", crowd.perSecond(), "");
    }

    private Readers.Outcome reading(Site site, String path, int status, int time, String... headers)
            throws InterruptedException {
        return new Readers(site, path, readers, status, Duration.ofSeconds(time)).read(headers);
    }

    private Medians one(Site site, String path) throws IOException, InterruptedException {
        double[] measured = new double[times];
        for (int at = 0; at < times; at++) {
            measured[at] = site.get(path).milliseconds();
        }
        return Medians.of(measured);
    }

    private static String text(TimedAnswer timed) throws IOException {
        byte[] body = timed.answer().body();
        if (!"gzip".equals(timed.header("Content-Encoding"))) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (GZIPInputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("platform.home", "."));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
