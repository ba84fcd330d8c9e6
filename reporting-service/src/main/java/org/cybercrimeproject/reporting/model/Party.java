package org.cybercrimeproject.reporting.model;

/**
 * Somebody who acts, is acted for or is spoken of, as a neighbour's event names him.
 *
 * <p>The kind stays text: a neighbour may add one before reporting knows it.
 *
 * @param kind COUNTRY, TERRITORY, GROUP, ORGANISATION, BODY, UNNAMED or one to come
 * @param code the code of a country, territory or group, or null
 * @param id the id of an organisation, or null
 * @param reference the reference of an organisation, or null
 * @param name the name as written, or null
 */
public record Party(String kind, String code, String id, String reference, String name) {

    public static Party country(String code) {
        return new Party("COUNTRY", code, null, null, null);
    }

    public boolean isCountry() {
        return "COUNTRY".equals(kind) || "TERRITORY".equals(kind);
    }
}
