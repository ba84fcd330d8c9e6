package org.cybercrimeproject.reporting.model;

/**
 * A link to a record, as it was written: the id or the reference, and the name.
 *
 * @param id the record's id, or null
 * @param reference the record's reference, or null
 * @param name its name as written, or null
 */
public record Reference(String id, String reference, String name) {

    /** Whether two links lead to the same record, as far as they tell. */
    public boolean isSameAs(Reference other) {
        return id != null && id.equals(other.id) || reference != null && reference.equals(other.reference);
    }

    /** Whether the link leads to the record with this id and reference; the id decides where there is one. */
    public boolean pointsTo(String otherId, String otherReference) {
        return id != null ? id.equals(otherId) : reference != null && reference.equals(otherReference);
    }
}
