package org.cybercrimeproject.reporting.model;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.time.Days;

/** Keeps the table {@code treaty_step}: the status of each country under each treaty, as each level sees it. */
@Singleton
class TreatySteps {

    private static final LocalDate FOR_EVER = Days.LAST.plusDays(1);

    private final Sql sql;

    TreatySteps(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    /** Replaces the steps of the treaty positions among these records. */
    void replace(List<Heard<?>> newest) {
        var steps = new Steps();
        newest.stream().map(Heard::known).forEach(known -> {
            if (known.state() instanceof TreatyPosition position) {
                steps.add(position, known.timelines());
            }
        });
        if (!steps.positions.isEmpty()) {
            write(steps);
        }
    }

    /** The rows to be, column by column. */
    private static final class Steps {

        private final List<TreatyPosition> positions = new ArrayList<>();
        private final List<String> instrument = new ArrayList<>();
        private final List<String> party = new ArrayList<>();
        private final List<String> level = new ArrayList<>();
        private final List<String> from = new ArrayList<>();
        private final List<String> until = new ArrayList<>();
        private final List<String> status = new ArrayList<>();

        void add(TreatyPosition position, Timelines timelines) {
            positions.add(position);
            for (var seenBy : Visibility.values()) {
                var steps = timelines.codes("status", seenBy).steps();
                for (int i = 0; i < steps.size(); i++) {
                    instrument.add(position.instrument());
                    party.add(position.party());
                    level.add(Integer.toString(seenBy.ordinal()));
                    from.add(Objects.requireNonNullElse(steps.get(i).from(), Days.FIRST)
                            .toString());
                    until.add((i + 1 < steps.size() ? steps.get(i + 1).from() : FOR_EVER).toString());
                    status.add(steps.get(i).value());
                }
            }
        }
    }

    private void write(Steps steps) {
        sql.update(
                "delete from treaty_step using unnest(?, ?) as position (instrument, party)"
                        + " where treaty_step.instrument = position.instrument and treaty_step.party = position.party",
                steps.positions.stream().map(TreatyPosition::instrument).toList(),
                steps.positions.stream().map(TreatyPosition::party).toList());
        sql.update("""
                insert into treaty_step (instrument, party, level, valid_from, valid_until, status)
                select instrument, party, level::int, valid_from::date, valid_until::date, status
                from unnest(?, ?, ?, ?, ?, ?) as step (instrument, party, level, valid_from, valid_until, status)
                """, steps.instrument, steps.party, steps.level, steps.from, steps.until, steps.status);
    }
}
