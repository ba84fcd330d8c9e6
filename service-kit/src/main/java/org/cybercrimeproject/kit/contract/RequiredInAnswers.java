package org.cybercrimeproject.kit.contract;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Which properties are there in every answer: those that {@link Always} names, and the primitive ones. A schema that is
 * also sent is left as it is: who sends a number may leave it out.
 */
final class RequiredInAnswers {

    private RequiredInAnswers() {}

    /**
     * Requires them.
     *
     * @param always what is always there, by the name of the schema
     */
    static void require(OpenAPI document, Map<String, List<String>> always) {
        var sent = sent(document);
        always.forEach((name, properties) -> {
            if (!sent.contains(name) && !properties.isEmpty()) {
                var schema = document.getComponents().getSchemas().get(name);
                var required = new HashSet<String>(properties);
                if (schema.getRequired() != null) {
                    required.addAll(schema.getRequired());
                }
                schema.setRequired(inOrder(schema, required));
            }
        });
    }

    private static List<String> inOrder(Schema schema, Set<String> required) {
        return schema.getProperties().keySet().stream()
                .filter(required::contains)
                .toList();
    }

    /** The components that request bodies are made of. */
    private static Set<String> sent(OpenAPI document) {
        var sent = new HashSet<String>();
        var open = new ArrayDeque<Schema>();
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .forEach(operation -> push(operation.getRequestBody().getContent(), open));
        while (!open.isEmpty()) {
            var schema = open.pop();
            var name = AllSchemas.referred(schema);
            if (name != null && sent.add(name)) {
                open.push(document.getComponents().getSchemas().get(name));
            }
            AllSchemas.parts(schema).forEach(open::push);
        }
        return sent;
    }

    private static void push(Content content, ArrayDeque<Schema> open) {
        if (content == null) {
            return;
        }
        content.getMediaTypes().values().stream()
                .filter(media -> media.getSchema() != null)
                .forEach(media -> open.push(media.getSchema()));
    }
}
