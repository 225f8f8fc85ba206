package org.performanceplatform.cli.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformHttpTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @ParameterizedTest
    @ValueSource(strings = {"https://performance.example/data", "HTTPS://performance.example"})
    void an_address_with_certificates_is_trusted_as_java_trusts_it(String url) throws NoSuchAlgorithmException {
        // When
        HttpClient client = PlatformHttp.client(url, A_SECOND);

        // Then
        assertThat(client.sslContext()).isSameAs(SSLContext.getDefault());
        assertThat(client.connectTimeout()).hasValue(A_SECOND);
    }

    @Test
    void an_address_without_certificates_reads_none() throws NoSuchAlgorithmException {
        // When
        HttpClient client = PlatformHttp.client("http://127.0.0.1:3204", A_SECOND);

        // Then
        assertThat(client.sslContext()).isNotSameAs(SSLContext.getDefault());
        assertThat(client.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }
}
