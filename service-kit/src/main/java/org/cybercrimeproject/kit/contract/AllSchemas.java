package org.cybercrimeproject.kit.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Every schema of a document, wherever it stands. */
final class AllSchemas {

    static final String PREFIX = "#/components/schemas/";

    private AllSchemas() {}

    /** All of them, each once; what a reference leads to comes from the components. */
    static List<Schema> of(OpenAPI document) {
        var all = new ArrayList<Schema>();
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(operation -> add(all, operation)));
        document.getComponents().getSchemas().values().forEach(schema -> add(all, schema));
        return all;
    }

    private static void add(List<Schema> all, Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> add(all, parameter.getSchema()));
        }
        if (operation.getRequestBody() != null) {
            add(all, operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> {
            add(all, response.getContent());
            if (response.getHeaders() != null) {
                response.getHeaders().values().forEach(header -> add(all, header.getSchema()));
            }
        });
    }

    private static void add(List<Schema> all, Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(media -> add(all, media.getSchema()));
        }
    }

    private static void add(List<Schema> all, Schema schema) {
        if (schema != null) {
            all.add(schema);
            parts(schema).forEach(part -> add(all, part));
        }
    }

    /** The schemas that stand inside another one. */
    static Stream<Schema> parts(Schema schema) {
        var properties =
                schema.getProperties() == null ? Stream.<Schema>empty() : schema.getProperties().values().stream();
        var choices = Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream);
        var others = Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema(), schema.getNot())
                .filter(Objects::nonNull);
        return Stream.of(properties, choices, others).flatMap(it -> it);
    }

    /** The name of the component that a schema refers to; null when it is none. */
    static String referred(Schema schema) {
        return schema.getRef() != null && schema.getRef().startsWith(PREFIX)
                ? schema.getRef().substring(PREFIX.length())
                : null;
    }
}
