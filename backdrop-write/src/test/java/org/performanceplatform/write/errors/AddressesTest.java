package org.performanceplatform.write.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.performanceplatform.write.testing.ServiceTest;

/** Addresses that no client library would send, over a socket. */
@QuarkusTest
class AddressesTest extends ServiceTest {

    private static final String BROKEN = "is not percent-encoded UTF-8; a percent sign itself is written %25";
    private static final String NUL = "has a NUL character (%00), which none can have";

    @ParameterizedTest
    @CsvSource({
        "POST, /data/%zz/figures, The data group in the address " + BROKEN,
        "POST, /data/a/figures%, The data type in the address " + BROKEN,
        "DELETE, /data/a/b/c/d%e, The _id in the address " + BROKEN,
        "DELETE, /data/a/b/%ff, The _id in the address " + BROKEN,
        "DELETE, /data-sets/%c3, The data set's name in the address " + BROKEN,
        "POST, /data/a/b?sheet=%zz, The query of the address " + BROKEN,
        "POST, /%2, The data set's name in the address " + BROKEN
    })
    void an_address_that_cannot_be_decoded_is_refused_with_the_part_at_fault(
            String method, String address, String message) throws IOException {
        assertThat(answer(method, address, "application/json"))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"message\": \"" + message + "\"", "\"status\": \"error\"");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /data/a%00b/figures, The data group in the address " + NUL,
        "PATCH, /data/a/b/c%00, The _id in the address " + NUL,
        "DELETE, /data-sets/%00, The data set's name in the address " + NUL
    })
    void a_nul_character_in_an_address_is_refused_with_its_field(String method, String address, String message)
            throws IOException {
        assertThat(answer(method, address, "application/problem+json"))
                .startsWith("HTTP/1.1 400 ")
                .contains("Content-Type: application/problem+json", "problem:nul-character", message);
    }

    @Test
    void an_id_with_characters_that_should_have_been_encoded_is_found() throws IOException {
        post("{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"a|b{c}^\"}");

        assertThat(answer("DELETE", path() + "/a|b{c}^", "application/json")).startsWith("HTTP/1.1 200 ");
    }

    private String answer(String method, String target, String accept) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = method + " " + target + " HTTP/1.1\r\nHost: " + address.getHost() + "\r\nAccept: " + accept
                    + "\r\nAuthorization: Bearer " + tokens.toWrite(name)
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
