package org.performanceplatform.stagecraft.openidconnect;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Where a provider does what, as it says itself (OpenID Connect Discovery section 3).
 *
 * @param secretInBody whether the client's secret belongs into the body of the token request and not into its header
 */
record ProviderDocument(String issuer, URI authorizationEndpoint, URI tokenEndpoint, URI keySet, boolean secretInBody) {

    /** @throws ProviderException if something is missing in it, or it is another's */
    static ProviderDocument of(JsonNode document, String expectedIssuer) {
        String issuer = text(document, "issuer");
        if (!issuer.equals(expectedIssuer)) {
            throw new ProviderException("the provider calls itself " + issuer + ", not " + expectedIssuer);
        }
        List<String> methods = StreamSupport.stream(
                        document.path("token_endpoint_auth_methods_supported").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return new ProviderDocument(
                issuer,
                URI.create(text(document, "authorization_endpoint")),
                URI.create(text(document, "token_endpoint")),
                URI.create(text(document, "jwks_uri")),
                !methods.isEmpty() && !methods.contains("client_secret_basic"));
    }

    private static String text(JsonNode document, String field) {
        String text = document.path(field).asText();
        if (text.isEmpty()) {
            throw new ProviderException("the provider does not say its " + field);
        }
        return text;
    }
}
