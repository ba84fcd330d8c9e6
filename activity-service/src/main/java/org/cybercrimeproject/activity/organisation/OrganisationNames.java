package org.cybercrimeproject.activity.organisation;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.activity.warning.ComparableText;
import org.cybercrimeproject.activity.warning.Warning;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Link;

/** The names that organisations go by: what they are found by, and what makes two of them likely to be one. */
@Singleton
class OrganisationNames {

    /** The name of the keys that hold them, in their comparable form. */
    static final String KEY = "called";

    private static final int NAMED = 5;

    private final Sql sql;

    OrganisationNames(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    /** All that an organisation is called, each comparable form once. */
    static List<String> comparable(OrganisationState state) {
        return state.names().stream()
                .map(ComparableText::of)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** What is to be said of an organisation that was just created; null when nothing. */
    List<Warning> warnings(OrganisationState state, Visibility level) {
        var warnings = sql.query(
                "select r.id, o.reference, r.name from organisation_row r join organisation o on o.id = r.id"
                        + " where r.id in (select k.id from organisation_key k where k.name = ? and k.value = any(?))"
                        + " and r.id <> ? and r.level <= ? and not r.withdrawn order by r.name, r.id limit ?",
                row -> warning(Link.to(row.getObject(1, UUID.class), row.getString(2), row.getString(3))),
                KEY,
                comparable(state),
                state.id(),
                level.ordinal(),
                NAMED);
        return warnings.isEmpty() ? null : warnings;
    }

    private static Warning warning(Link other) {
        return Warning.likelyDouble(
                Message.of(
                        "\"%s\" has this name, acronym or alias too. If it is the same organisation, use that record and"
                                + " withdraw this one.",
                        "« %s » porte aussi ce nom, ce sigle ou cet autre nom. S’il s’agit de la même organisation, utilisez"
                                + " cette fiche et retirez celle-ci.",
                        other.name()),
                other);
    }
}
