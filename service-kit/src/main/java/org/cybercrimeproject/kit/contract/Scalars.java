package org.cybercrimeproject.kit.contract;

import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Writes days, instants and ids where they stand: as components of their own they would become types of generated code
 * that clash with those of its language. A pattern beside {@code format: uuid} says the same again, and is left out.
 */
final class Scalars {

    private static final Map<String, String> FORMATS =
            Map.of("LocalDate", "date", "Instant", "date-time", "OffsetDateTime", "date-time", "UUID", "uuid");

    private Scalars() {}

    static void writeOut(OpenAPI document) {
        for (var schema : AllSchemas.of(document)) {
            var name = AllSchemas.referred(schema);
            if (name != null && FORMATS.containsKey(name)) {
                schema.setRef(null);
                schema.setType(java.util.List.of(Schema.SchemaType.STRING));
                schema.setFormat(FORMATS.get(name));
            }
            if ("uuid".equals(schema.getFormat())) {
                schema.setPattern(null);
            }
        }
    }
}
