package org.cybercrimeproject.kit.contract;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Says what a merge patch (RFC 7396) of a record may hold: any of its writable fields, none of them needed; null makes
 * a value unknown, where it may be.
 */
final class MergePatches {

    private static final String PREFIX = "#/components/schemas/";
    private static final String SUFFIX = "Patch";
    private static final int LONGEST_REASON = 2_000;

    private MergePatches() {}

    static void describe(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .map(item -> item.getPATCH())
                .filter(patch -> patch != null)
                .forEach(patch -> describe(document, patch));
    }

    private static void describe(OpenAPI document, Operation patch) {
        if (patch.getRequestBody() != null) {
            patch.getRequestBody().getContent().getMediaTypes().values().forEach(media -> {
                var details =
                        media.getSchema() == null ? null : media.getSchema().getRef();
                if (details != null && !details.endsWith(SUFFIX)) {
                    var name = details.substring(PREFIX.length());
                    document.getComponents()
                            .addSchema(
                                    name + SUFFIX,
                                    patchOf(document.getComponents()
                                            .getSchemas()
                                            .get(name)));
                    media.setSchema(OASFactory.createSchema().ref(PREFIX + name + SUFFIX));
                }
            });
        }
        if (patch.getParameters() != null) {
            patch.getParameters().stream()
                    .filter(parameter -> parameter.getIn() == Parameter.In.QUERY)
                    .filter(parameter -> "reason".equals(parameter.getName()))
                    .filter(parameter -> parameter.getDescription() == null)
                    .forEach(MergePatches::reason);
        }
    }

    private static void reason(Parameter parameter) {
        parameter.description("Why the record is corrected, as its history will show it.");
        parameter.getSchema().maxLength(LONGEST_REASON);
    }

    private static Schema patchOf(Schema details) {
        var patch = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        List<String> needed = details.getRequired() == null ? List.of() : details.getRequired();
        details.getProperties()
                .forEach((name, property) ->
                        patch.addProperty(name, needed.contains(name) ? property : nullable(property)));
        return patch;
    }

    private static Schema nullable(Schema property) {
        var none = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
        return OASFactory.createSchema()
                .anyOf(new ArrayList<>(List.of(property, none)))
                .description(property.getDescription());
    }
}
