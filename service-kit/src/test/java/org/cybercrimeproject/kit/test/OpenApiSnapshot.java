package org.cybercrimeproject.kit.test;

import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;

/** The OpenAPI document that a service serves, held against the snapshot in docs/api that clients are made from. */
public final class OpenApiSnapshot {

    private OpenApiSnapshot() {}

    /** Compares the document of the service under test with docs/api/&lt;service&gt;.yaml, or writes it. */
    public static void check(String service) {
        Golden.check("api/" + service + ".yaml", served());
    }

    /** The document as served on the management port, as YAML. */
    public static String served() {
        return served("YAML");
    }

    /** The document as served on the management port, as JSON. */
    public static String servedJson() {
        return served("JSON");
    }

    private static String served(String format) {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return RestAssured.given()
                .port(port)
                .get("/q/openapi?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
