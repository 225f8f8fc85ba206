package org.performanceplatform.read.queries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.testing.JsonMatch;
import org.performanceplatform.read.testing.OverHttp;
import org.performanceplatform.read.testing.RecordWriter;
import org.performanceplatform.stagecraftclient.testing.SomeDataSet;

/** Every example in {@code docs/read-api.md} is answered as the page says. */
@QuarkusTest
class ReadApiPageTest extends OverHttp {

    private static final Path PAGE = Path.of("../docs/read-api.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```query\\n(.*?)\\n```\\n```(json|error)\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern RECORDS = Pattern.compile("```records\\n(.*?)\\n```", Pattern.DOTALL);

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void every_example_of_the_page_is_answered_as_it_says() throws Exception {
        String page = Files.readString(PAGE);
        stagecraft.add(SomeDataSet.published("licences", "applications"));
        new RecordWriter(mongo.getDatabase(database)).write(DataSetName.of("licences", "applications"), records(page));
        List<String> wrong = new ArrayList<>();

        int examples = 0;
        for (Matcher example = EXAMPLE.matcher(page); example.find(); examples++) {
            JsonNode answer = answer(example.group(1));
            boolean right = example.group(2).equals("error")
                    ? answer.path("message").asText().equals(example.group(3))
                    : JsonMatch.matches(mapper.readTree(example.group(3)), answer.path("data"), false);
            if (!right) {
                wrong.add(example.group(1) + "\n" + answer);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(examples).isGreaterThan(10);
    }

    private List<Map<String, Object>> records(String page) throws Exception {
        Matcher block = RECORDS.matcher(page);
        assertThat(block.find()).isTrue();
        List<Map<String, Object>> records = new ArrayList<>();
        for (String line : block.group(1).split("\n")) {
            records.add(mapper.readValue(line, new TypeReference<Map<String, Object>>() {}));
        }
        return records;
    }

    private JsonNode answer(String query) throws Exception {
        String encoded = Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return json(get("/data/licences/applications?" + encoded));
    }
}
