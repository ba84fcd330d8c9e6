package org.cybercrimeproject.kit.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who acts, is acted for or is spoken of.
 *
 * @param kind what it is; who acts is an ORGANISATION (a record) or a BODY (named, no record)
 * @param code ISO 3166-1 alpha-2 (with EU and XK) of a COUNTRY or TERRITORY, the code of a GROUP; else null
 * @param id the id of an ORGANISATION, or null
 * @param reference the reference of an ORGANISATION, or null
 * @param name the name as written, or null where the code says it
 * @param country the country that it belongs to, ISO 3166-1 alpha-2, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartyRef(
        Kind kind,
        @Schema(maxLength = 16) String code,
        UUID id,
        @Schema(maxLength = Texts.TITLE) String reference,
        @Schema(maxLength = Texts.TITLE) String name,
        @Schema(pattern = CountryCodes.FORM) String country) {

    /** What a party is. */
    @Schema(name = "PartyKind")
    public enum Kind {
        COUNTRY,
        TERRITORY,
        /** Means its members on the day in question. */
        GROUP,
        ORGANISATION,
        /** Named, without a record of its own. */
        BODY,
        /** «some African countries» */
        UNNAMED
    }

    private static final Pattern GROUP_CODE = Pattern.compile("[A-Z][A-Z0-9-]{1,15}");

    /** @throws InvalidValue when what its kind needs is missing, or there is what its kind can't have */
    public PartyRef {
        if (kind == null) {
            throw new InvalidValue(Message.of("A party needs a kind.", "Une partie a besoin d’un genre (kind)."));
        }
        switch (kind) {
            case COUNTRY, TERRITORY -> InvalidValue.in("code", () -> CountryCodes.check(code));
            case GROUP -> InvalidValue.in("code", () -> checkGroup(code));
            case ORGANISATION -> checkOrganisation(id, reference);
            case BODY, UNNAMED -> InvalidValue.in("name", () -> checkNamed(name));
        }
        if (code != null && kind != Kind.COUNTRY && kind != Kind.TERRITORY && kind != Kind.GROUP) {
            throw new InvalidValue(Message.of(
                    "Only countries, territories and groups have a code.",
                    "Seuls les pays, les territoires et les groupes ont un code."));
        }
        if ((id != null || reference != null) && kind != Kind.ORGANISATION) {
            throw new InvalidValue(Message.of(
                    "Only organisations have an id or a reference here.",
                    "Seules les organisations ont ici un id ou une référence."));
        }
        InvalidValue.in("reference", () -> Texts.title(reference));
        InvalidValue.in("name", () -> Texts.title(name));
        if (country != null) {
            InvalidValue.in("country", () -> CountryCodes.check(country));
        }
    }

    private static void checkGroup(String code) {
        if (code == null || !GROUP_CODE.matcher(code).matches()) {
            throw new InvalidValue(Message.of(
                    "A group needs its code, such as COE or ASEAN.",
                    "Un groupe a besoin de son code, tel COE ou ASEAN."));
        }
    }

    private static void checkOrganisation(UUID id, String reference) {
        if (id == null && reference == null) {
            throw new InvalidValue(Message.of(
                    "An organisation needs its id or reference; a body without a record is a BODY.",
                    "Une organisation a besoin de son id ou de sa référence ; un organisme sans fiche est BODY."));
        }
    }

    private static void checkNamed(String name) {
        if (name == null || name.isBlank()) {
            throw new InvalidValue(
                    Message.of("Name the party as it was written.", "Nommez la partie telle qu’elle est écrite."));
        }
    }

    public static PartyRef country(String code) {
        return new PartyRef(Kind.COUNTRY, code, null, null, null, null);
    }

    /** A country with its name as written in the source. */
    public static PartyRef country(String code, String name) {
        return new PartyRef(Kind.COUNTRY, code, null, null, name, null);
    }

    public static PartyRef territory(String code) {
        return new PartyRef(Kind.TERRITORY, code, null, null, null, null);
    }

    public static PartyRef group(String code) {
        return new PartyRef(Kind.GROUP, code, null, null, null, null);
    }

    public static PartyRef organisation(String reference, String name) {
        return new PartyRef(Kind.ORGANISATION, null, null, reference, name, null);
    }

    public static PartyRef organisation(UUID id, String reference, String name) {
        return new PartyRef(Kind.ORGANISATION, null, id, reference, name, null);
    }

    public static PartyRef body(String name) {
        return new PartyRef(Kind.BODY, null, null, null, name, null);
    }

    /** A body of a country. */
    public static PartyRef body(String name, String country) {
        return new PartyRef(Kind.BODY, null, null, null, name, country);
    }

    public static PartyRef unnamed(String name) {
        return new PartyRef(Kind.UNNAMED, null, null, null, name, null);
    }

    /** The country that a filter {@code country=} matches: the party itself or the one it belongs to; or null. */
    public String countryCode() {
        return kind == Kind.COUNTRY || kind == Kind.TERRITORY ? code : country;
    }
}
