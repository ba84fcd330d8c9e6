package org.cybercrimeproject.kit.contract;

import java.util.List;
import org.cybercrimeproject.kit.sheet.Forms;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says what a list is as a file: not the page that it is as JSON. */
final class FileForms {

    private FileForms() {}

    static void complete(Operation operation) {
        var ok = operation.getResponses().getAPIResponse("200");
        if (ok == null || ok.getContent() == null) {
            return;
        }
        for (var form : List.of(Forms.CSV, Forms.CALENDAR, Forms.XLSX)) {
            if (ok.getContent().getMediaType(form) != null) {
                ok.getContent().addMediaType(form, described(form));
            }
        }
    }

    private static MediaType described(String form) {
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .format(form.equals(Forms.XLSX) ? "binary" : null)
                        .description(
                                switch (form) {
                                    case Forms.CSV ->
                                        "The whole list: RFC 4180 with a header in the language asked for,"
                                                + " UTF-8 with a byte order mark.";
                                    case Forms.CALENDAR -> "The whole list: RFC 5545, whole days.";
                                    default ->
                                        "The whole list: a workbook of one sheet, with a header in the language"
                                                + " asked for.";
                                }));
    }
}
