package org.cybercrimeproject.local.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One OpenAPI document out of several. Paths never meet, since each collection has one owner. Components of the same
 * name and content are taken once; of another content they get the service's name in front, references included.
 */
final class MergedDocument {
    private static final String REFERENCE = "$ref";

    private final JsonObject paths = new JsonObject();
    private final JsonObject components = new JsonObject();
    private final JsonArray tags = new JsonArray();
    private String version = "3.1.0";
    private JsonArray security = new JsonArray();

    /** Adds one service's document. */
    MergedDocument add(String service, JsonObject document) {
        version = document.getString("openapi", version);
        JsonObject parts = document.getJsonObject("components", new JsonObject());
        Map<String, String> renamed = renames(service, parts);
        JsonObject adapted = (JsonObject) adapt(document, renamed);
        addComponents(service, parts, renamed, adapted);
        adapted.getJsonObject("paths", new JsonObject()).forEach(path -> paths.put(path.getKey(), path.getValue()));
        adapted.getJsonArray("tags", new JsonArray()).forEach(tag -> {
            if (!tags.contains(tag)) {
                tags.add(tag);
            }
        });
        security = adapted.getJsonArray("security", security);
        return this;
    }

    /**
     * What has to change its name. A component that looks the same as one that is there, but refers to something that
     * changes its name, is another one too; so it goes on until nothing is added.
     */
    private Map<String, String> renames(String service, JsonObject parts) {
        Map<String, String> renamed = new LinkedHashMap<>();
        int before;
        do {
            before = renamed.size();
            for (String kind : parts.fieldNames()) {
                for (String name : parts.getJsonObject(kind).fieldNames()) {
                    Object there = object(components, kind).getValue(name);
                    Object here = adapt(parts.getJsonObject(kind).getValue(name), renamed);
                    if (there != null && !there.equals(here)) {
                        renamed.put(reference(kind, name), reference(kind, prefix(service) + name));
                    }
                }
            }
        } while (renamed.size() > before);
        return renamed;
    }

    private static String reference(String kind, String name) {
        return "#/components/%s/%s".formatted(kind, name);
    }

    private void addComponents(String service, JsonObject names, Map<String, String> renamed, JsonObject adapted) {
        for (String kind : names.fieldNames()) {
            for (String name : names.getJsonObject(kind).fieldNames()) {
                boolean moves = renamed.containsKey(reference(kind, name));
                Object content =
                        adapted.getJsonObject("components").getJsonObject(kind).getValue(name);
                object(components, kind).put(moves ? prefix(service) + name : name, content);
            }
        }
    }

    /** The whole. */
    JsonObject json() {
        JsonObject merged = new JsonObject()
                .put("openapi", version)
                .put(
                        "info",
                        new JsonObject()
                                .put("title", "Suite")
                                .put("version", "1")
                                .put("description", "All services behind one entry."))
                // The entry serves this document itself.
                .put("servers", new JsonArray().add(new JsonObject().put("url", "/")))
                .put("tags", tags)
                .put("paths", paths)
                .put("components", components);
        return security.isEmpty() ? merged : merged.put("security", security);
    }

    private static String prefix(String service) {
        return Character.toUpperCase(service.charAt(0)) + service.substring(1);
    }

    private static JsonObject object(JsonObject parent, String name) {
        if (!parent.containsKey(name)) {
            parent.put(name, new JsonObject());
        }
        return parent.getJsonObject(name);
    }

    private static Object adapt(Object value, Map<String, String> renamed) {
        if (value instanceof JsonArray array) {
            JsonArray copy = new JsonArray();
            array.forEach(item -> copy.add(adapt(item, renamed)));
            return copy;
        }
        if (value instanceof JsonObject object) {
            JsonObject copy = new JsonObject();
            object.forEach(field -> copy.put(
                    field.getKey(),
                    field.getKey().equals(REFERENCE) && field.getValue() instanceof String target
                            ? renamed.getOrDefault(target, target)
                            : adapt(field.getValue(), renamed)));
            return copy;
        }
        return value;
    }
}
