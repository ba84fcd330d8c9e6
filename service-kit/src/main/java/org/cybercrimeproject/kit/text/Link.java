package org.cybercrimeproject.kit.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A link to another record, with its name as written: what is known of it when the record itself is out of reach.
 *
 * <p>A link to another service's record is never checked when it is written.
 *
 * @param id the record's id, or null
 * @param reference the record's reference, or null
 * @param name its name as written, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Link(
        UUID id,
        @Schema(maxLength = Texts.TITLE) String reference,
        @Schema(maxLength = Texts.TITLE) String name) {

    /** @throws InvalidValue when it says nothing, or a part of it is blank or too long */
    public Link {
        if (id == null && reference == null && name == null) {
            throw new InvalidValue(Message.of(
                    "A link needs an id, a reference or a name.",
                    "Un lien a besoin d’un id, d’une référence ou d’un nom."));
        }
        InvalidValue.in("reference", () -> Texts.title(reference));
        InvalidValue.in("name", () -> Texts.title(name));
    }

    public static Link to(String reference, String name) {
        return new Link(null, reference, name);
    }

    public static Link to(UUID id, String reference, String name) {
        return new Link(id, reference, name);
    }

    /** A link of which only the name is known. */
    public static Link named(String name) {
        return new Link(null, null, name);
    }
}
