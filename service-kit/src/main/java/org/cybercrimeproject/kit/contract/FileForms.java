package org.cybercrimeproject.kit.contract;

import java.util.List;
import java.util.TreeMap;
import org.cybercrimeproject.kit.sheet.Forms;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Says in which other forms an answer can be had. They stand beside the answer's content ({@code x-other-forms}), not in
 * it: generated code would take a page for «page or text», whatever it accepts (ADR 031).
 */
final class FileForms {

    static final String OTHER_FORMS = "x-other-forms";
    private static final String JSON = "application/json";

    private FileForms() {}

    static void complete(Operation operation) {
        var ok = operation.getResponses().getAPIResponse("200");
        if (ok == null || ok.getContent() == null || ok.getContent().getMediaType(JSON) == null) {
            return;
        }
        var others = new TreeMap<String, Object>();
        for (var form : List.copyOf(ok.getContent().getMediaTypes().keySet())) {
            if (!form.equals(JSON)) {
                others.put(form, described(form));
                ok.getContent().removeMediaType(form);
            }
        }
        if (!others.isEmpty()) {
            ok.addExtension(OTHER_FORMS, others);
            var said = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
            operation.setDescription(
                    said + "With the header Accept also as " + String.join(", ", others.keySet()) + ".");
        }
    }

    private static String described(String form) {
        return switch (form) {
            case Forms.CSV ->
                "The whole list: RFC 4180 with a header in the language asked for, UTF-8 with a byte order mark.";
            case Forms.CALENDAR -> "The whole list: RFC 5545, whole days.";
            case Forms.XLSX -> "The whole list: a workbook of one sheet, with a header in the language asked for.";
            default -> "A page for the screen and for A4.";
        };
    }
}
