package org.performanceplatform.cli.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

    private static final List<String> PIECES = List.of(
            " ", "  ", ":", ": ", "#", " #", "-", "- ", "\n", "\n\n", "\t", "'", "\"", "a", "Zz", "0", "1.5", "e3",
            "null", "true", "~", "*", "&", "!", "|", ">", "%", "@", "`", "{", "}", "[", "]", ",", "?", "\\", "£", "é",
            "\u2028", "\u0085", "😀", "=", "<<", "...", "---", "_", "/");

    @Test
    void every_text_comes_back_as_it_was() throws Yaml.Unreadable {
        Random random = new Random(17);
        ArrayNode texts = Yaml.JSON.createArrayNode().add("");
        for (int count = 0; count < 5000; count++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(6); piece >= 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            texts.add(text.toString());
            texts.addObject().put(text.toString(), text.toString());
        }

        assertThat(Yaml.read(YamlText.of(texts))).contains(texts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"b\":-2.50,\"c\":123456789012345678901234567890,\"d\":0.1,\"e\":1.0}",
                "{\"a\":true,\"b\":null,\"c\":[],\"d\":{},\"e\":[[1,[2]],{\"f\":[{}]}]}",
                "{\"no\":\"yes\",\"on\":\"off\",\"1\":\"2014-01-01\",\"~\":\"1_000\",\"x\":\"0x1F\",\"y\":\"12:30\",\"z\":\"1e3\"}",
            })
    void every_document_comes_back_as_it_was(String json) throws Exception {
        String back =
                Yaml.read(YamlText.of(Yaml.JSON.readTree(json))).orElseThrow().toString();

        assertThat(back).isEqualTo(json);
    }

    @Test
    void it_is_written_to_be_read() throws Exception {
        JsonNode document = Yaml.JSON.readTree("""
                {"title": "Example: a title", "url": "https://example.org/a#b", "collect": ["count:sum"], "count": 3,
                 "text": "one\\ntwo", "number": "3", "none": ""}
                """);

        assertThat(YamlText.of(document)).isEqualTo("""
                title: "Example: a title"
                url: https://example.org/a#b
                collect:
                  - count:sum
                count: 3
                text: |-
                  one
                  two
                number: "3"
                none: ""
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\na: 2\n",
                "a: &x 1\nb: *x\n",
                "a: [1\nb: 2\n",
                "a: 1\n--- \nb: 2\n",
            })
    void what_would_be_misread_is_refused(String text) {
        assertThatThrownBy(() -> Yaml.read(text)).isInstanceOf(Yaml.Unreadable.class);
    }

    @Test
    void a_second_document_and_depth_without_end_are_told_in_words() {
        assertThatThrownBy(() -> Yaml.read("- name: a\n---\n- name: b\n"))
                .hasMessage("a file holds one document; nothing may follow it");
        assertThatThrownBy(() -> Yaml.read("[".repeat(2000)))
                .hasMessage("it is nested too deeply, or a number or a name in it is too long");
    }

    @Test
    void comments_alone_are_nothing() throws Yaml.Unreadable {
        assertThat(Yaml.read("# nothing yet\n")).isEmpty();
    }

    @Test
    void every_place_has_its_line() {
        YamlLines lines = new YamlLines("""
                # the first is a comment
                - slug: one
                  modules:
                    - type: kpi
                      options: {format: number,
                        value: x}
                - slug: two
                """);

        assertThat(lines.of("/0/slug")).isEqualTo(2);
        assertThat(lines.of("/0/modules/0/type")).isEqualTo(4);
        assertThat(lines.of("/0/modules/0/options/value")).isEqualTo(6);
        assertThat(lines.of("/0/modules/0/title")).isEqualTo(4);
        assertThat(lines.of("/1")).isEqualTo(7);
        assertThat(lines.of("")).isEqualTo(1);
    }
}
