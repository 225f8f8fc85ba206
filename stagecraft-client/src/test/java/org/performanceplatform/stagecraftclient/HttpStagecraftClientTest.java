package org.performanceplatform.stagecraftclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the client knows while stagecraft answers. */
class HttpStagecraftClientTest extends StagecraftAndClient {

    @Test
    void a_data_set_made_a_moment_ago_is_found() {
        assertThat(client.dataSet("licensing", "volumes")).isEmpty();

        stagecraft
                .put("/data-sets?data-group=licensing&data-type=volumes", "[" + LICENSING + "]")
                .put("/data-sets/licensing_volumes", LICENSING);

        eventually(() -> client.dataSet("licensing", "volumes").isPresent());
        eventually(() -> client.dataSet("licensing_volumes").isPresent());
        assertThat(client.dataSet("licensing_volumes").orElseThrow().autoIds()).containsExactly("_timestamp");
    }

    @Test
    void transforms_are_read_with_what_they_leave_out() {
        stagecraft.put(
                "/transform",
                "[{\"id\":\"b\",\"type\":{\"id\":\"t\",\"function\":\"rate.compute\"},"
                        + "\"input\":{\"data-type\":\"journey\"},\"query-parameters\":{\"period\":\"week\"},"
                        + "\"options\":{},\"output\":{\"data-type\":\"rates\",\"data-group\":\"tax\"}}]");

        eventually(() -> client.transforms().size() == 1);
        Transform transform = client.transforms().get(0);
        assertThat(transform.type().function()).isEqualTo("rate.compute");
        assertThat(transform.input()).isEqualTo(new Transform.Place(null, "journey"));
        assertThat(transform.output()).isEqualTo(new Transform.Place("tax", "rates"));
        assertThat(transform.queryParameters().path("period").asText()).isEqualTo("week");
    }

    @Test
    void the_dashboards_of_a_data_set_tell_what_their_modules_filter_by() {
        stagecraft.put(
                "/data-sets/tax_figures/dashboard",
                "[{\"slug\":\"b\",\"published\":false,\"modules\":[]},"
                        + "{\"slug\":\"a\",\"published\":true,\"modules\":[{\"query_parameters\":null,\"modules\":["
                        + "{\"query_parameters\":{\"filter_by\":[\"service_id:s1\"]},\"modules\":[]}]}]}]");

        eventually(() -> !client.dashboardsUsing("tax_figures").isEmpty());
        assertThat(client.dashboardsUsing("tax_figures"))
                .containsExactly(
                        new DataSetUse("a", true, java.util.Set.of("service_id:s1")),
                        new DataSetUse("b", false, java.util.Set.of()));
        assertThat(client.dashboardsUsing("nothing")).isEmpty();
    }

    @Test
    void an_absent_data_set_is_asked_for_once_a_second_at_most() {
        for (int i = 0; i < 100; i++) {
            assertThat(client.dataSet("nobody", "nothing")).isEmpty();
        }

        assertThat(stagecraft.requestsFor("/data-sets?data-group=nobody&data-type=nothing"))
                .isLessThanOrEqualTo(2);
    }

    @Test
    void while_the_counter_stands_still_nothing_is_asked_twice() {
        stagecraft.put("/public/dashboards?slug=licensing", dashboard("Licensing"));
        eventually(() -> client.configurationVersion() == stagecraft.version());

        for (int i = 0; i < 100; i++) {
            assertThat(client.dashboard("licensing").orElseThrow().title()).isEqualTo("Licensing");
        }

        assertThat(stagecraft.requestsFor("/public/dashboards?slug=licensing")).isEqualTo(1);
    }

    @Test
    void a_change_is_noticed() {
        stagecraft.put("/public/dashboards?slug=licensing", dashboard("Licensing"));
        eventually(() -> client.dashboard("licensing").isPresent());

        stagecraft.put("/public/dashboards?slug=licensing", dashboard("Licences"));

        eventually(() -> client.dashboard("licensing").orElseThrow().title().equals("Licences"));
    }

    @Test
    void a_withdrawn_dashboard_is_gone() {
        stagecraft.put("/public/dashboards?slug=licensing", dashboard("Licensing"));
        eventually(() -> client.dashboard("licensing").isPresent());

        stagecraft.remove("/public/dashboards?slug=licensing");

        eventually(() -> client.dashboard("licensing").isEmpty());
    }

    @Test
    void every_published_dashboard_is_fetched_ahead() {
        stagecraft
                .put("/public/dashboards", "{\"items\":[{\"slug\":\"licensing\",\"title\":\"Licensing\"}]}")
                .put("/public/dashboards?slug=licensing", dashboard("Licensing"));

        eventually(() -> stagecraft.requestsFor("/public/dashboards?slug=licensing") > 0);
    }

    @Test
    void a_signing_key_is_read_from_the_key_set() throws GeneralSecurityException {
        ECPublicKey key = newKey();
        stagecraft.put("/.well-known/jwks.json", keySet("first", key));

        eventually(() -> client.signingKey("first").isPresent());

        assertThat(client.signingKey("first").orElseThrow().getW()).isEqualTo(key.getW());
    }

    @Test
    void an_unknown_key_asks_again_once_in_ten_seconds_at_most() {
        eventually(() -> stagecraft.requestsFor("/.well-known/jwks.json") > 0);
        long before = stagecraft.requestsFor("/.well-known/jwks.json");

        for (int i = 0; i < 100; i++) {
            assertThat(client.signingKey("unknown-" + i)).isEmpty();
        }

        assertThat(stagecraft.requestsFor("/.well-known/jwks.json") - before).isEqualTo(1);
    }

    @Test
    void a_revocation_arrives() {
        assertThat(client.isRevoked("stolen")).isFalse();

        stagecraft.put("/revocations", "{\"revocations\":[{\"jti\":\"stolen\"}]}");

        eventually(() -> client.isRevoked("stolen"));
    }

    @Test
    void token_uses_are_reported_in_one_request() {
        client.report(Map.of("b", Instant.parse("2026-01-02T03:04:05Z"), "a", Instant.parse("2026-01-01T00:00:00Z")));

        assertThat(stagecraft.posted)
                .containsExactly("{\"last_used\":{\"a\":\"2026-01-01T00:00:00Z\",\"b\":\"2026-01-02T03:04:05Z\"}}");
    }

    @Test
    void a_preview_is_never_kept() {
        stagecraft.put("/public/dashboards/preview/s3cret", dashboard("Draft"));

        assertThat(client.preview("s3cret", "")).isPresent();
        assertThat(client.preview("s3cret", "")).isPresent();
        assertThat(client.preview("guess", "")).isEmpty();

        assertThat(stagecraft.requestsFor("/public/dashboards/preview/s3cret")).isEqualTo(2);
    }

    private static ECPublicKey newKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        return (ECPublicKey) pair.getPublic();
    }

    private static String keySet(String keyId, ECPublicKey key) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"" + keyId + "\",\"x\":\""
                + encoder.encodeToString(key.getW().getAffineX().toByteArray()) + "\",\"y\":\""
                + encoder.encodeToString(key.getW().getAffineY().toByteArray()) + "\"}]}";
    }
}
