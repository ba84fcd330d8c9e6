package org.cybercrimeproject.activity.project;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Sql;

/**
 * Keeps the contacts of projects, each in one row and nowhere else. Versions are numbers of a sequence: an erased contact
 * leaves nothing, and still the version of a later one is another.
 */
@Singleton
class Contacts {

    /** A contact and its version. */
    record Kept(Contact contact, long version) {}

    private final Sql sql;

    Contacts(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    Optional<Kept> of(UUID project) {
        return sql
                .query(
                        "select name, unit, address, phone, fax, email, version from contact where project_id = ?",
                        row -> new Kept(
                                new Contact(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6)),
                                row.getLong(7)),
                        project)
                .stream()
                .findFirst();
    }

    /** The version of a project's contact, which nobody else changes until the end of the transaction. */
    Optional<Long> locked(UUID project) {
        return sql
                .query("select version from contact where project_id = ? for update", row -> row.getLong(1), project)
                .stream()
                .findFirst();
    }

    /**
     * Writes a contact.
     *
     * @param first whether the project has none yet
     * @return its version
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 412 when somebody else was first meanwhile
     */
    long put(UUID project, Contact contact, boolean first) {
        return sql
                .query(
                        first
                                ? "insert into contact (name, unit, address, phone, fax, email, project_id, version)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, nextval('contact_version'))"
                                        + " on conflict (project_id) do nothing returning version"
                                : "update contact set (name, unit, address, phone, fax, email)"
                                        + " = (?, ?, ?, ?, ?, ?), version = nextval('contact_version')"
                                        + " where project_id = ? returning version",
                        row -> row.getLong(1),
                        contact.name(),
                        contact.unit(),
                        contact.address(),
                        contact.phone(),
                        contact.fax(),
                        contact.email(),
                        project)
                .stream()
                .findFirst()
                .orElseThrow(() -> Problem.STALE.with(Message.of(
                        "Somebody has just given the project a contact. Read it first.",
                        "Quelqu’un vient de donner un contact au projet. Lisez-le d’abord.")));
    }

    void erase(UUID project) {
        sql.update("delete from contact where project_id = ?", project);
    }
}
