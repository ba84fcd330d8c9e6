package org.cybercrimeproject.kit.contract;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Removes the schemas that no operation uses: the scanner also finds those of the kit that this service does not. */
final class UsedSchemas {

    private final OpenAPI document;
    private final Set<String> used = new HashSet<>();
    private final ArrayDeque<Schema> open = new ArrayDeque<>();

    UsedSchemas(OpenAPI document) {
        this.document = document;
    }

    void keepOnly() {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(this::visit));
        while (!open.isEmpty()) {
            follow(open.pop());
        }
        var all = document.getComponents().getSchemas();
        Set.copyOf(all.keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(document.getComponents()::removeSchema);
    }

    private void visit(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> push(parameter.getSchema()));
        }
        if (operation.getRequestBody() != null) {
            visit(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> visit(response.getContent()));
    }

    private void visit(Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(media -> push(media.getSchema()));
        }
    }

    private void follow(Schema schema) {
        var name = AllSchemas.referred(schema);
        if (name != null && used.add(name)) {
            push(document.getComponents().getSchemas().get(name));
        }
        AllSchemas.parts(schema).forEach(this::push);
    }

    private void push(Schema schema) {
        if (schema != null) {
            open.push(schema);
        }
    }
}
