package org.performanceplatform.acceptance.durability;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.performanceplatform.acceptance.platform.RunningPlatform;

/**
 * A spreadsheet of made-up services, and what the platform has of them. Two that differ only in their mark are alike but for it.
 *
 * @param mark what the names of its services and organisations begin with
 */
record ImportedServices(String mark) {

    /** More than are sent at once, of dashboards and of records. */
    private static final int SERVICES = 110;

    private static final int DEPARTMENTS = 4;
    private static final List<String> PERIODS = List.of("2013-Q4", "2014-Q4", "2015-Q4", "2016-Q4", "2017-Q4");
    private static final List<String> QUARTERS = List.of(
            "Jan - Mar 2015", "Apr - Jun 2015", "Jul - Sep 2015", "Oct - Dec 2015", "Jan - Mar 2016", "Apr - Jun 2016");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes the spreadsheet, always the same. */
    Path write(Path folder) throws IOException {
        var random = new Random(20170930);
        List<String> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(
                "Abbr", "Department", "Agency/body", "Agency abbr", "Name of service", "Slug", "Category", "URL"));
        PERIODS.forEach(
                period -> header.addAll(List.of(period + " Vol.", period + " Digital vol.", period + " CPT (£)")));
        QUARTERS.forEach(
                quarter -> header.addAll(List.of("Total transactions " + quarter, "Digital transactions " + quarter)));
        lines.add(String.join(",", header));
        for (int number = 0; number < SERVICES; number++) {
            lines.add(String.join(",", line(number, random)));
        }
        return Files.write(folder.resolve(mark + ".csv"), lines);
    }

    private List<String> line(int number, Random random) {
        int department = number % DEPARTMENTS;
        List<String> line = new ArrayList<>(List.of(
                "D" + department,
                mark + " department " + department,
                mark + " agency " + number % 10 + " of " + department,
                "",
                mark + " service " + number,
                mark + "-service-" + number,
                "Licences",
                "https://www.example.org/" + number));
        PERIODS.forEach(period -> {
            line.addAll(volumes(random));
            line.add(random.nextInt(3) == 0 ? "" : random.nextInt(9) + ".25");
        });
        QUARTERS.forEach(quarter -> line.addAll(volumes(random)));
        return line;
    }

    private static List<String> volumes(Random random) {
        int all = random.nextInt(5000);
        return List.of(
                random.nextInt(4) == 0 ? "" : Integer.toString(all),
                random.nextInt(4) == 0 ? "***" : Integer.toString(random.nextInt(all + 1)));
    }

    /** Everything that the platform's APIs say of it, without the mark and the times at which it came. */
    SortedSet<String> onPlatform(RunningPlatform platform) throws IOException {
        SortedSet<String> all = new TreeSet<>();
        JsonNode files = JSON.readTree(administrator(platform, "/configuration/files"));
        for (String list : List.of("organisations", "dashboards")) {
            for (JsonNode entry : files.path(list)) {
                String slug = entry.path("slug").asText();
                if (slug.startsWith(mark)) {
                    all.add(list + " " + entry);
                    if (list.equals("dashboards")) {
                        JsonNode versions = JSON.readTree(administrator(platform, "/dashboard/" + slug + "/versions"));
                        all.add("versions " + slug + " " + versions.findValues("number"));
                    }
                }
            }
        }
        for (String type : List.of("summaries", "services")) {
            for (JsonNode record : JSON.readTree(records(platform, type)).path("data")) {
                ObjectNode timeless = ((ObjectNode) record).without("_updated_at");
                if (type.equals("summaries")) {
                    byte[] id = Base64.getDecoder().decode(record.path("_id").asText());
                    timeless.put("_id", new String(id, StandardCharsets.UTF_8));
                }
                all.add(type + " " + timeless);
            }
        }
        SortedSet<String> unmarked = new TreeSet<>();
        all.forEach(each -> unmarked.add(each.replace(mark, "MARK")));
        return unmarked;
    }

    /** Its records as they are, with the times at which they were written. */
    String recordsWithTheirTimes(RunningPlatform platform) {
        return records(platform, "summaries") + records(platform, "services");
    }

    private String records(RunningPlatform platform, String type) {
        return given().baseUri(platform.read())
                .queryParam("filter_by_prefix", "service_id:" + mark)
                .queryParam("sort_by", "_id:ascending")
                .get("/data/transactional-services/" + type)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String administrator(RunningPlatform platform, String path) {
        return given().baseUri(platform.stagecraft())
                .auth()
                .preemptive()
                .oauth2(platform.administratorToken())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
