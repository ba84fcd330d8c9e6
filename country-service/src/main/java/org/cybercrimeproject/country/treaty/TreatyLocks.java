package org.cybercrimeproject.country.treaty;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.country.instrument.Instruments;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Sql;

/**
 * Locks what a position follows from, before any of it is read: in one order for all writers, so that none waits in a
 * circle and none derives from what another one is about to change.
 *
 * <ol>
 *   <li>in order of their codes, the instrument, those on which it depends who may sign it, and those which depend on
 *       it: FOR SHARE, the instrument itself FOR UPDATE when its own entry into force may move;
 *   <li>the party: positions of one party under several instruments depend on each other, also before they exist;
 *   <li>positions, by the one who writes them.
 * </ol>
 *
 * <p>A change of the catalogue holds all instruments FOR UPDATE, and so no position is written meanwhile.
 */
@Singleton
class TreatyLocks {

    /** Tells these advisory locks from others: «PRTY». */
    private static final int PARTIES = 0x5052_5459;

    private static final String RELATED = """
            select i.reference from instrument i where i.reference = ?
            union select i.reference from instrument i
            join instrument_key k on k.id = i.id and k.name = '%1$s' and k.value = ?
            union select i.reference from instrument i
            join instrument_key k on k.name = '%1$s' and k.value = i.reference
            join instrument me on me.id = k.id and me.reference = ?
            order by 1""".formatted(Instruments.SIGNATORIES_DEPEND_ON);

    private final Sql sql;

    TreatyLocks(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    /**
     * Locks for a write of a party's position, until the end of the transaction.
     *
     * @param moves whether the write may move the instrument's own entry into force
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when the catalogue has no such instrument
     */
    void lock(String instrument, String party, boolean moves) {
        var related = related(instrument);
        if (!related.contains(instrument)) {
            throw Problem.rule(
                    "unknown-instrument",
                    Message.of(
                            "There is no instrument %s in the catalogue; /instruments lists them.",
                            "Il n’y a pas d’instrument %s dans le catalogue ; /instruments les énumère.",
                            Message.quoted(instrument)));
        }
        var locked = new ArrayList<String>();
        // The catalogue may have changed while we waited: then more may be related than before.
        while (!locked.containsAll(related)) {
            for (var code : related) {
                sql.query(
                        "select 1 from instrument where reference = ? for "
                                + (moves && code.equals(instrument) ? "update" : "share"),
                        row -> true,
                        code);
                locked.add(code);
            }
            related = related(instrument);
        }
        sql.query("select pg_advisory_xact_lock(?, ?)", row -> true, PARTIES, number(party));
    }

    /**
     * The same for a position that is derived again: its consents stay, so the instrument does not move. Whose position it
     * is never changes.
     */
    void lock(UUID position) {
        sql.query(
                        "select reference from treaty_position where id = ?",
                        row -> row.getString(1).split(":"),
                        position)
                .forEach(codes -> lock(codes[0], codes[1], false));
    }

    private List<String> related(String instrument) {
        return sql.query(RELATED, row -> row.getString(1), instrument, instrument, instrument);
    }

    /** A country code as a number. */
    private static int number(String party) {
        return party.charAt(0) << 16 | party.charAt(1);
    }
}
