package org.performanceplatform.spotlight.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The drawings of a module that can be taken elsewhere. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DrawingsTest {

    private static final String MODULE = "/performance/carers-allowance/time-taken-to-complete-transaction";

    @Test
    void the_drawing_of_a_module_says_what_it_shows_and_where_it_is_from() {
        given().get(MODULE + ".svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("width=\"700\""))
                .body(containsString(">Time taken to complete transaction</text>"))
                .body(containsString("1684509.5"))
                .body(containsString("Source: Performance Platform, carers-allowance/time-taken-to-complete"))
                .body(containsString("Open Government Licence v3.0."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    carers-allowance/transactions-per-year | >2.48m</text>
                    everything/three-days                  | >21%</text>
                    everything/all-pages                   | role="table"
                    everything/trending                    | >1. Renew vehicle tax</text>
                    """)
    void a_module_without_a_chart_has_a_drawing_and_an_image_too(String module, String drawn) throws IOException {
        given().get("/performance/" + module + ".svg").then().statusCode(200).body(containsString(drawn));

        assertThat(image("/performance/" + module + ".png?width=640").getWidth())
                .isEqualTo(640);
        given().get("/performance/" + module).then().body(containsString("href=\"/performance/" + module + ".png\""));
    }

    @ParameterizedTest
    @CsvSource({
        "carers-allowance/service-availability,>30 days: Page load time</text>",
        "everything/inside,>Volume in a section</text>",
    })
    void what_holds_other_modules_is_drawn_with_all_of_them(String module, String drawn) throws IOException {
        given().get("/performance/" + module + ".svg").then().statusCode(200).body(containsString(drawn));
        given().get("/performance/" + module).then().body(containsString(".svg\">SVG</a>"));
        given().get("/performance/" + module + ".csv").then().statusCode(404);

        assertThat(image("/performance/" + module + ".png?width=640").getHeight())
                .isGreaterThan(200);
    }

    @Test
    void the_numbers_of_a_drawn_table_are_those_of_its_json() {
        String svg = given().get("/performance/everything/all-pages.svg").asString();
        List<List<Double>> values =
                given().get("/performance/everything/all-pages.json").jsonPath().getList("rows.values.value");

        List<String> drawn = Pattern.compile("role=\"row\" data-values=\"([^\"]+)\"")
                .matcher(svg)
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(drawn).hasSameSizeAs(values);
        for (int row = 0; row < drawn.size(); row++) {
            String[] cells = drawn.get(row).split(" ");
            for (int cell = 0; cell < cells.length; cell++) {
                Object value = values.get(row).get(cell);
                if (value instanceof Number number) {
                    assertThat(Double.parseDouble(cells[cell])).isEqualTo(number.doubleValue(), within(1e-4));
                } else {
                    assertThat(cells[cell]).isEqualTo("-");
                }
            }
        }
    }

    @Test
    void all_charts_of_a_module_are_in_its_drawing() {
        given().get("/performance/carers-allowance/service-availability/service-availability-30-days.svg")
                .then()
                .body(containsString("data-key=\"avgresponse:mean\""))
                .body(containsString("data-key=\"uptimeFraction\""));
    }

    @ParameterizedTest
    @CsvSource({"'',1400", "?width=640,640", "?width=99999,2800", "?width=wide,1400"})
    void the_image_has_the_width_that_was_asked_for(String query, int width) throws IOException {
        BufferedImage image = image(MODULE + ".png" + query);

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isBetween(width / 2, width);
    }

    @Test
    void the_image_shows_the_line_in_its_colour_on_white_paper() throws IOException {
        BufferedImage image = image(MODULE + ".png");

        assertThat(image.getRGB(0, 0)).isEqualTo(0xffffffff);
        long teal = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                teal += image.getRGB(x, y) == 0xff097f96 ? 1 : 0;
            }
        }
        assertThat(teal).isGreaterThan(1000);
    }

    @Test
    void the_image_is_kept_by_browsers_and_not_compressed_twice() {
        String tag = given().get(MODULE + ".png").header("ETag");

        given().header("Accept-Encoding", "gzip")
                .header("If-None-Match", tag)
                .get(MODULE + ".png")
                .then()
                .statusCode(304)
                .header("Content-Encoding", nullValue())
                .header("Cache-Control", containsString("max-age=600"));
    }

    @Test
    void the_page_of_a_module_links_to_its_drawings() {
        given().get(MODULE)
                .then()
                .body(containsString("href=\"" + MODULE + ".svg\""))
                .body(containsString("href=\"" + MODULE + ".png\""));
    }

    @Test
    void a_dashboard_has_no_image_of_its_own() {
        given().get("/performance/carers-allowance.png").then().statusCode(410);
    }

    private static BufferedImage image(String path) throws IOException {
        byte[] bytes = given().get(path)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .asByteArray();
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
