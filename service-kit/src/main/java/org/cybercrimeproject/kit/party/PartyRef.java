package org.cybercrimeproject.kit.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.cybercrimeproject.kit.problem.InvalidValue;

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
public record PartyRef(Kind kind, String code, UUID id, String reference, String name, String country) {

    /** What a party is. */
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

    public PartyRef {
        if (kind == null) {
            throw new InvalidValue("A party needs a kind.");
        }
        switch (kind) {
            case COUNTRY, TERRITORY -> {
                if (code == null || !CountryCodes.contains(code)) {
                    throw new InvalidValue("«" + code + "» is not a country code of ISO 3166-1 (alpha-2).");
                }
            }
            case GROUP -> {
                if (code == null || !code.matches("[A-Z][A-Z0-9-]{1,15}")) {
                    throw new InvalidValue("A group needs its code, such as COE or ASEAN.");
                }
            }
            case ORGANISATION -> {
                if (id == null && reference == null) {
                    throw new InvalidValue(
                            "An organisation needs its id or reference; a body without a record is a BODY.");
                }
            }
            case BODY, UNNAMED -> {
                if (name == null || name.isBlank()) {
                    throw new InvalidValue("Name the party as it was written.");
                }
            }
        }
        if (code != null && kind != Kind.COUNTRY && kind != Kind.TERRITORY && kind != Kind.GROUP) {
            throw new InvalidValue("Only countries, territories and groups have a code.");
        }
        if (country != null && !CountryCodes.contains(country)) {
            throw new InvalidValue("«" + country + "» is not a country code of ISO 3166-1 (alpha-2).");
        }
    }

    public static PartyRef country(String code) {
        return new PartyRef(Kind.COUNTRY, code, null, null, null, null);
    }

    public static PartyRef group(String code) {
        return new PartyRef(Kind.GROUP, code, null, null, null, null);
    }

    /** The country that a filter {@code country=} matches: the party itself or the one it belongs to; or null. */
    public String countryCode() {
        return kind == Kind.COUNTRY || kind == Kind.TERRITORY ? code : country;
    }
}
