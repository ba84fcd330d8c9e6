package org.cybercrimeproject.kit.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * The example of each request body, from the file {@code api/examples/<operationId>.json} of its service. Tests send
 * them, so they are true.
 */
final class Examples {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Examples() {}

    static void add(Operation operation) {
        var body = operation.getRequestBody();
        if (body == null || body.getContent() == null || operation.getOperationId() == null) {
            return;
        }
        var file = "api/examples/" + operation.getOperationId() + ".json";
        try (var example = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (example != null) {
                var value = MAPPER.readValue(example, Object.class);
                body.getContent().getMediaTypes().values().forEach(media -> media.setExample(value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The example " + file + " can't be read", e);
        }
    }
}
