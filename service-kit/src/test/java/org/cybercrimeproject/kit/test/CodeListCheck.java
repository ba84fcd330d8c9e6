package org.cybercrimeproject.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.cybercrimeproject.kit.json.Json;
import org.eclipse.microprofile.config.ConfigProvider;

/** Every enumeration of the OpenAPI document has its code list, each code a word in both languages. */
public final class CodeListCheck {

    private CodeListCheck() {}

    /** Holds the code lists that the service under test serves against its OpenAPI document. */
    public static void check(String service) {
        var lists = RestAssured.given()
                .get("/api/v1/code-lists/" + service)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var document = RestAssured.given()
                .port(ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class))
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try {
            Assertions.assertThat(complaints(Json.tree(document), Json.tree(lists)))
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is missing. */
    static List<String> complaints(JsonNode document, JsonNode lists) {
        var complaints = new ArrayList<String>();
        document.at("/components/schemas").properties().forEach(schema -> {
            if (schema.getValue().has("enum")) {
                compare(schema.getKey(), codes(schema.getValue().get("enum")), lists, complaints);
            } else {
                unnamed("/components/schemas/" + schema.getKey(), schema.getValue(), complaints);
            }
        });
        unnamed("/paths", document.path("paths"), complaints);
        return complaints;
    }

    private static void compare(String name, List<String> codes, JsonNode lists, List<String> complaints) {
        for (var list : lists.get("items")) {
            if (list.get("name").asText().equals(name)) {
                var listed = new ArrayList<String>();
                list.get("codes").forEach(code -> {
                    listed.add(code.get("code").asText());
                    if (!code.at("/label").hasNonNull("en")
                            || !code.at("/label").hasNonNull("fr")) {
                        complaints.add(name + "." + code.get("code").asText() + " lacks a word");
                    }
                });
                if (!listed.equals(codes)) {
                    complaints.add(name + " lists " + listed + " instead of " + codes);
                }
                return;
            }
        }
        complaints.add(name + " has no code list");
    }

    /** An enumeration without a name can't have a code list. */
    private static void unnamed(String where, JsonNode node, List<String> complaints) {
        if (node.isObject() && node.path("enum").isArray()) {
            complaints.add(where + " is an enumeration without a name");
        }
        node.properties().forEach(field -> unnamed(where + "/" + field.getKey(), field.getValue(), complaints));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            unnamed(where + "/" + i, node.get(i), complaints);
        }
    }

    private static List<String> codes(JsonNode values) {
        var codes = new ArrayList<String>();
        values.forEach(value -> codes.add(value.asText()));
        return codes;
    }
}
