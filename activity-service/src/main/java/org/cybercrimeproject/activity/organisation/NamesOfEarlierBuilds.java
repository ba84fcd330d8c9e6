package org.cybercrimeproject.activity.organisation;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.writing.Aggregates;
import org.cybercrimeproject.kit.writing.Intent;

/**
 * Organisations that an earlier build wrote have no keys for their names: at the start these are made from the states, in
 * the form that only this code knows. Nothing is told of it.
 */
@Singleton
class NamesOfEarlierBuilds {

    private static final Intent INTENT = Intent.system("system:recompute", "names of organisations");

    private final Organisations organisations;
    private final Aggregates aggregates;
    private final Sql sql;

    NamesOfEarlierBuilds(Organisations organisations, Aggregates aggregates, AgroalDataSource database) {
        this.organisations = organisations;
        this.aggregates = aggregates;
        this.sql = new Sql(database);
    }

    void start(@Observes StartupEvent event) {
        make();
    }

    /** Makes those that are missing; each organisation in a transaction of its own. */
    void make() {
        sql.query(
                        "select o.id from organisation o where not exists (select 1 from organisation_key k"
                                + " where k.id = o.id and k.name = ?) order by o.id",
                        row -> row.getObject(1, UUID.class),
                        OrganisationNames.KEY)
                .forEach(id ->
                        QuarkusTransaction.requiringNew().run(() -> aggregates.recompute(organisations, INTENT, id)));
    }
}
