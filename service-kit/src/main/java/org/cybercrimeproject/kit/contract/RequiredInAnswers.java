package org.cybercrimeproject.kit.contract;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Which properties are there in every answer: those that {@link Always} names, and the
 * primitive ones. A schema that is also sent is left as it is: who sends a number may leave it out.
 */
final class RequiredInAnswers {

    private RequiredInAnswers() {}

    static void require(OpenAPI document) {
        var sent = sent(document);
        document.getComponents().getSchemas().forEach((name, schema) -> {
            var extensions = schema.getExtensions();
            if (extensions != null
                    && extensions.get(FromCode.ALWAYS) instanceof List<?> always
                    && !sent.contains(name)) {
                var required = new TreeSet<String>(schema.getRequired() == null ? List.of() : schema.getRequired());
                always.forEach(property -> required.add(property.toString()));
                if (!required.isEmpty()) {
                    schema.setRequired(inOrder(schema, required));
                }
            }
            schema.removeExtension(FromCode.ALWAYS);
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
        content.getMediaTypes().values().stream()
                .filter(media -> media.getSchema() != null)
                .forEach(media -> open.push(media.getSchema()));
    }
}
