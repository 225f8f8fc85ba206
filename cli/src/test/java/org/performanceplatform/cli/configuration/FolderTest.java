package org.performanceplatform.cli.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.performanceplatform.cli.installation.PlatformProblem;

class FolderTest {

    private static final Path DEMO = Path.of("demo/configuration");

    @TempDir
    private Path folder;

    private void file(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private static JsonNode json(String text) throws IOException {
        return Yaml.JSON.readTree(text);
    }

    @Test
    void its_files_are_one_document() throws IOException {
        file("organisations.yaml", "- slug: parks\n");
        file("dashboards/a.yaml", "slug: a\n");
        file("dashboards/b.yml", "slug: b\n");
        file("README.md", "not read");

        Folder read = Folder.read(folder);

        assertThat(read.faults()).isEmpty();
        assertThat(read.document())
                .isEqualTo(
                        json(
                                "{\"organisations\":[{\"slug\":\"parks\"}],\"dashboards\":[{\"slug\":\"a\"},{\"slug\":\"b\"}]}"));
    }

    @Test
    void a_file_that_is_no_text_is_told_so() throws IOException {
        Path file = folder.resolve("organisations.yaml");
        Files.write(file, new byte[] {'-', ' ', (byte) 0xff});

        assertThatThrownBy(() -> Folder.read(folder))
                .isInstanceOf(PlatformProblem.class)
                .hasMessage("Cannot read " + file + " (it is not text in UTF-8).");
    }

    @Test
    void a_fault_is_told_by_file_line_and_place() throws IOException {
        file("organisations.yaml", "- slug: parks\n- slug: roads\n  type: agncy\n");
        file("dashboards/a.yaml", "slug: a\n");
        file("dashboards/b.yaml", "slug: b\ntitle: 3\n");

        Folder read = Folder.read(folder);

        assertThat(read.fault("/organisations/1/type", "unknown").inWords())
                .isEqualTo("organisations.yaml:3: /1/type: unknown");
        assertThat(read.fault("/dashboards/1/title", "not a text").inWords())
                .isEqualTo("dashboards/b.yaml:2: /title: not a text");
    }

    @Test
    void what_cannot_be_read_is_all_named() throws IOException {
        file("organisation.yaml", "- slug: parks\n");
        file("data-sets.yaml", "data_group: parks\n");
        file("data-types.yaml", "- name: [\n");
        file("dashboards/a.yaml", "slug: a\nslug: b\n");

        assertThat(Folder.read(folder).faults())
                .extracting(Fault::file)
                .containsExactlyInAnyOrder(
                        "organisation.yaml", "data-sets.yaml", "data-types.yaml", "dashboards/a.yaml");
    }

    @Test
    void a_folder_without_configuration_is_no_empty_one() {
        assertThatThrownBy(() -> Folder.read(folder))
                .isInstanceOf(PlatformProblem.class)
                .hasMessageContaining("holds no configuration");
        assertThatThrownBy(() -> Folder.read(folder.resolve("none"))).hasMessageContaining("There is no folder");
    }

    @Test
    void what_is_written_is_what_is_read_and_outdated_files_go() throws IOException {
        JsonNode configuration = json("""
                {"organisations": [{"slug": "parks", "name": "Parks: all of them"}], "data_sets": [],
                 "dashboards": [{"slug": "a", "title": "A"}, {"slug": "%s"}]}
                """.formatted("long".repeat(100)));
        file("data-sets.yaml", "[]");
        file("dashboards/old.yaml", "slug: old\n");
        file("README.md", "stays");

        Map<String, String> files = FolderWriting.files(configuration);
        assertThat(new FolderWriting(folder).write(files)).containsExactly("dashboards/old.yaml", "data-sets.yaml");

        assertThat(Folder.read(folder).document().path("dashboards")).isEqualTo(configuration.path("dashboards"));
        assertThat(folder.resolve("README.md")).exists();
        assertThat(FolderWriting.files(Folder.read(folder).document())).isEqualTo(files);
    }

    @Test
    void others_folders_are_not_written_to() throws IOException {
        file("letter.txt", "Dear");

        assertThatThrownBy(() -> new FolderWriting(folder).write(Map.of("data-groups.yaml", "- name: a\n")))
                .isInstanceOf(PlatformProblem.class);
        assertThat(folder.resolve("data-groups.yaml")).doesNotExist();
    }

    @Test
    void the_demo_is_such_a_folder_and_its_dashboards_are_clearly_named_as_examples() {
        Folder demo = Folder.read(DEMO);

        assertThat(demo.faults()).isEmpty();
        assertThat(demo.document().path("dashboards"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(dashboard -> dashboard.path("title").asText().startsWith("Example: "));
    }
}
