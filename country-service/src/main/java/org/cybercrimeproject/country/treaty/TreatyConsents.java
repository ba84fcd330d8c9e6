package org.cybercrimeproject.country.treaty;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cybercrimeproject.country.instrument.Consent;
import org.cybercrimeproject.country.instrument.Consents;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.reading.Visibility;

/** The consents among the treaty actions. Those known now are read from the list of actions, which is narrow. */
@Singleton
class TreatyConsents implements Consents {

    private static final List<String> TYPES = Arrays.stream(TreatyActionType.values())
            .filter(TreatyActionType::countsTowardsEntryIntoForce)
            .map(Enum::name)
            .toList();

    private final TreatyPositions positions;
    private final Sql sql;

    TreatyConsents(TreatyPositions positions, AgroalDataSource database) {
        this.positions = positions;
        this.sql = new Sql(database);
    }

    @Override
    public List<Consent> under(String instrument) {
        return sql.query(
                "select party, valid_from, level from treaty_action_row"
                        + " where instrument = ? and type = any(?) and not withdrawn",
                row -> new Consent(
                        row.getString(1), row.getObject(2, LocalDate.class), Visibility.values()[row.getInt(3)]),
                instrument,
                TYPES);
    }

    @Override
    public List<Consent> under(String instrument, Instant knownAt) {
        return positions.known(instrument, knownAt).stream()
                .flatMap(position -> position.state().consents().stream())
                .toList();
    }
}
