package org.cybercrimeproject.local.issuer;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The part of an OpenID provider that a service needs: where its keys are, and the keys. */
public final class Issuer {
    private final DevelopmentKey key;
    private final String address;

    /** An issuer with its key, reached under this address. */
    public Issuer(DevelopmentKey key, String address) {
        this.key = key;
        this.address = address;
    }

    /** Listens on 127.0.0.1. */
    public Future<?> listen(Vertx vertx, int port) {
        return vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1");
    }

    private void answer(HttpServerRequest request) {
        String body = switch (request.path()) {
            case "/.well-known/openid-configuration" -> discovery();
            case "/jwks" -> key.publicKeys();
            default -> null;
        };
        if (body == null) {
            request.response().setStatusCode(404).end();
        } else {
            request.response().putHeader("content-type", "application/json").end(body);
        }
    }

    private String discovery() {
        return new JsonObject()
                .put("issuer", Tokens.ISSUER)
                .put("jwks_uri", address + "/jwks")
                .put("response_types_supported", new JsonArray(List.of("id_token")))
                .put("subject_types_supported", new JsonArray(List.of("public")))
                .put("id_token_signing_alg_values_supported", new JsonArray(List.of("RS256")))
                .encode();
    }
}
