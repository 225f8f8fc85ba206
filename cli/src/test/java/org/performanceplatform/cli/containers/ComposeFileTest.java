package org.performanceplatform.cli.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.cli.containers.ServiceSettings.REPOSITORY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the containers are told, against what the services know. */
class ComposeFileTest {

    private static final List<String> SERVICES = List.of("backdrop-write", "backdrop-read", "stagecraft", "spotlight");
    private static final Pattern SERVICE_ADDRESS =
            Pattern.compile("(?:http://|server )(backdrop-write|backdrop-read|stagecraft|spotlight):(\\d+)");
    private static final Pattern SECRET = Pattern.compile("\\$\\{(\\w+):\\?");

    @ParameterizedTest
    @ValueSource(strings = {"backdrop-write", "backdrop-read", "stagecraft", "spotlight"})
    void every_setting_that_is_passed_to_a_service_exists_in_it(String service) throws IOException {
        var settings = new ServiceSettings(service);

        assertThat(environment(service)).isNotEmpty().allMatch(settings::reads);
    }

    @Test
    void a_setting_that_no_service_has_is_noticed() {
        assertThat(new ServiceSettings("spotlight").reads("STAGECRAFT_URLS")).isFalse();
        assertThat(new ServiceSettings("spotlight").reads("QUARKUS_MONGODB_DATABASE"))
                .isFalse();
    }

    @Test
    void every_address_of_a_service_names_the_port_at_which_it_listens() throws IOException {
        for (String file : List.of("docker-compose.yml", "nginx/default.conf")) {
            List<MatchResult> addresses =
                    SERVICE_ADDRESS.matcher(read(file)).results().toList();

            assertThat(addresses).isNotEmpty().allSatisfy(address -> assertThat(Integer.parseInt(address.group(2)))
                    .isEqualTo(new ServiceSettings(address.group(1)).port()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"backdrop-write", "backdrop-read", "stagecraft", "spotlight"})
    void an_image_exposes_its_ports_checks_its_health_and_does_not_run_as_root(String service) throws IOException {
        var settings = new ServiceSettings(service);

        assertThat(read(service + "/Dockerfile"))
                .contains("EXPOSE " + settings.port() + " " + settings.managementPort() + "\n")
                .contains("http://127.0.0.1:" + settings.managementPort() + "/q/health/ready")
                .contains("-pl " + service + " -am package")
                .contains("/build/" + service + "/target/quarkus-app/")
                .contains("HEALTHCHECK ")
                .contains("\nUSER 10001\n");
    }

    @Test
    void every_service_waits_for_what_it_needs_and_is_behind_nginx_alone() throws IOException {
        JsonNode compose = compose();

        for (String service : SERVICES) {
            assertThat(compose.at("/services/" + service + "/ports").isMissingNode())
                    .isTrue();
            assertThat(compose.at("/services/" + service + "/depends_on")).isNotEmpty();
            assertThat(compose.at("/services/nginx/depends_on/" + service + "/condition")
                            .asText())
                    .isEqualTo("service_healthy");
        }
    }

    @Test
    void every_secret_is_explained_in_the_example() throws IOException {
        String example = read(".env.example");

        assertThat(SECRET.matcher(read("docker-compose.yml")).results().map(match -> match.group(1)))
                .isNotEmpty()
                .allMatch(secret -> example.contains("\n" + secret + "=\n"));
    }

    private static List<String> environment(String service) throws IOException {
        var names = new ArrayList<String>();
        compose().at("/services/" + service + "/environment").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode compose() throws IOException {
        return new YAMLMapper().readTree(read("docker-compose.yml"));
    }

    private static String read(String file) throws IOException {
        return Files.readString(REPOSITORY.resolve(file));
    }
}
