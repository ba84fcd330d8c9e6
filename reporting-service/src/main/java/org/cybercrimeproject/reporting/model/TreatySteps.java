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

    void replace(Known<TreatyPosition> known) {
        var position = known.state();
        sql.update(
                "delete from treaty_step where instrument = ? and party = ?", position.instrument(), position.party());
        var levels = new ArrayList<String>();
        var from = new ArrayList<String>();
        var until = new ArrayList<String>();
        var status = new ArrayList<String>();
        for (var level : Visibility.values()) {
            var steps = known.timelines().codes("status", level).steps();
            for (int i = 0; i < steps.size(); i++) {
                levels.add(Integer.toString(level.ordinal()));
                from.add(Objects.requireNonNullElse(steps.get(i).from(), Days.FIRST)
                        .toString());
                until.add((i + 1 < steps.size() ? steps.get(i + 1).from() : FOR_EVER).toString());
                status.add(steps.get(i).value());
            }
        }
        insert(position, levels, from, until, status);
    }

    private void insert(
            TreatyPosition position, List<String> levels, List<String> from, List<String> until, List<String> status) {
        sql.update("""
                insert into treaty_step (instrument, party, level, valid_from, valid_until, status)
                select ?, ?, level::int, valid_from::date, valid_until::date, status
                from unnest(?, ?, ?, ?) as step (level, valid_from, valid_until, status)
                """, position.instrument(), position.party(), levels, from, until, status);
    }
}
