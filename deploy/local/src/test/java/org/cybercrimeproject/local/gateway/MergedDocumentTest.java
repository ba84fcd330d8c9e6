package org.cybercrimeproject.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class MergedDocumentTest {

    private static JsonObject document(String path, String itemType) {
        return new JsonObject("""
                {"openapi": "3.1.0", "tags": [{"name": "Common"}],
                 "paths": {"%s": {"get": {"responses": {"200": {"content": {"application/json": {
                     "schema": {"$ref": "#/components/schemas/Item"}}}}}}}},
                 "components": {"schemas": {
                     "Item": {"type": "object", "properties": {"value": {"type": "%s"}, "link": {"$ref": "#/components/schemas/Link"}}},
                     "Link": {"type": "string"}}}}
                """.formatted(path, itemType));
    }

    private static String reference(JsonObject merged, String path) {
        return merged.getJsonObject("paths")
                .getJsonObject(path)
                .getJsonObject("get")
                .getJsonObject("responses")
                .getJsonObject("200")
                .getJsonObject("content")
                .getJsonObject("application/json")
                .getJsonObject("schema")
                .getString("$ref");
    }

    @Test
    void equalComponentsAreTakenOnce() {
        JsonObject merged = new MergedDocument()
                .add("activity", document("/a", "string"))
                .add("country", document("/b", "string"))
                .json();
        assertThat(merged.getJsonObject("paths").fieldNames()).containsExactly("/a", "/b");
        assertThat(merged.getJsonObject("components").getJsonObject("schemas").fieldNames())
                .containsExactly("Item", "Link");
        assertThat(merged.getJsonArray("tags")).hasSize(1);
    }

    @Test
    void differentComponentsOfOneNameAreKeptApartWithTheirReferences() {
        JsonObject merged = new MergedDocument()
                .add("activity", document("/a", "string"))
                .add("country", document("/b", "integer"))
                .json();
        assertThat(merged.getJsonObject("components").getJsonObject("schemas").fieldNames())
                .containsExactly("Item", "Link", "CountryItem");
        assertThat(reference(merged, "/a")).isEqualTo("#/components/schemas/Item");
        assertThat(reference(merged, "/b")).isEqualTo("#/components/schemas/CountryItem");
    }

    @Test
    void whatRefersToSomethingThatDiffersIsKeptApartToo() {
        JsonObject merged = new MergedDocument()
                .add("activity", page("string"))
                .add("country", page("integer"))
                .json();
        JsonObject schemas = merged.getJsonObject("components").getJsonObject("schemas");
        assertThat(schemas.fieldNames()).containsExactlyInAnyOrder("Page", "Item", "CountryPage", "CountryItem");
        assertThat(schemas.getJsonObject("CountryPage").getString("$ref"))
                .isEqualTo("#/components/schemas/CountryItem");
        assertThat(schemas.getJsonObject("Page").getString("$ref")).isEqualTo("#/components/schemas/Item");
    }

    @Test
    void theServerIsTheEntryThatServesTheDocument() {
        JsonObject own = document("/a", "string").put("servers", new JsonArray().add(new JsonObject().put("url", "x")));
        JsonObject merged = new MergedDocument().add("activity", own).json();
        assertThat(merged.getJsonArray("servers")).hasSize(1);
        assertThat(merged.getJsonArray("servers").getJsonObject(0).getString("url"))
                .isEqualTo("/");
    }

    private static JsonObject page(String itemType) {
        return new JsonObject("""
                {"components": {"schemas": {"Page": {"$ref": "#/components/schemas/Item"}, "Item": {"type": "%s"}}}}
                """.formatted(itemType));
    }
}
