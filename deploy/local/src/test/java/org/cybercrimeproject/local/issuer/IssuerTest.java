package org.cybercrimeproject.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.cybercrimeproject.local.setup.FreePorts;
import org.cybercrimeproject.local.setup.Port;
import org.cybercrimeproject.local.setup.Ports;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerTest {

    @TempDir
    Path data;

    @Test
    void aTokenHoldsBeforeThePublishedKeysAndTheKeysHoldNoSecret() throws Exception {
        Ports ports = Ports.from(FreePorts.environment());
        String address = ports.url(Port.ISSUER);
        Vertx vertx = Vertx.vertx();
        try {
            new Issuer(DevelopmentKey.in(data), address)
                    .listen(vertx, ports.of(Port.ISSUER))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);
            JsonObject discovery = new JsonObject(get(address + "/.well-known/openid-configuration"));
            assertThat(discovery.getString("issuer")).isEqualTo("urn:suite:local");
            String keys = get(discovery.getString("jwks_uri"));
            assertThat(keys).doesNotContain("\"d\"").doesNotContain("\"p\"");

            // Minted from the key file by somebody else, as ./suite token does.
            String token = new Tokens(DevelopmentKey.in(data)).mint("ann", Set.of("editor"));
            JwtClaims claims = new JwtConsumerBuilder()
                    .setVerificationKeyResolver(
                            new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                    .setExpectedIssuer("urn:suite:local")
                    .setExpectedAudience("suite")
                    .setRequireExpirationTime()
                    .setRequireSubject()
                    .build()
                    .processToClaims(token);
            assertThat(claims.getSubject()).isEqualTo("ann");
            assertThat(claims.getStringListClaimValue("groups")).containsExactly("editor");
        } finally {
            vertx.close();
        }
    }

    private static String get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void anUnknownRoleIsRefusedWithTheKnownOnes() {
        Tokens tokens = new Tokens(DevelopmentKey.in(data));
        assertThatThrownBy(() -> tokens.mint("ann", Set.of("root")))
                .hasMessageContaining("\"root\"")
                .hasMessageContaining("publisher");
    }
}
