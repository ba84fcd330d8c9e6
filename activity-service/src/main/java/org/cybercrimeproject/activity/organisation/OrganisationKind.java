package org.cybercrimeproject.activity.organisation;

/** What an organisation is. */
public enum OrganisationKind {
    GOVERNMENT,
    MINISTRY,
    AGENCY,
    PARLIAMENT,
    /** A financial intelligence unit. */
    FIU,
    INTERGOVERNMENTAL,
    NGO,
    PRIVATE_SECTOR,
    PROFESSIONAL_BODY,
    UNIVERSITY,
    TRAINING_INSTITUTION,
    NETWORK,
    OTHER
}
