package org.cybercrimeproject.country.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cybercrimeproject.country.names.CountryName;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.time.Timeline;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where every country stands under an instrument on a day.
 *
 * @param instrumentName the instrument's short title, in the language asked for
 * @param byStatus how many countries there are of each status that occurs
 * @param rows one for every country of the catalogue
 */
@Always({"instrument", "asOf", "byStatus", "rows"})
public record StatusChart(
        String instrument, String instrumentName, LocalDate asOf, Map<TreatyStatus, Integer> byStatus, List<Row> rows) {

    /**
     * A country of the chart.
     *
     * @param name the country's name that a page prints on the day, in the language asked for
     * @param note the designation note that the page prints with the name, where a body requires one
     * @param since the first day of this status; left out: since ever
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StatusChartRow")
    @Always({"party", "status"})
    public record Row(String party, String name, String note, TreatyStatus status, LocalDate since) {

        /** Whether a chart shows it: a former State or territory, of four letters, only when something is on record. */
        boolean belongs() {
            return party.length() == 2 || status != TreatyStatus.UNKNOWN;
        }

        Row named(Optional<CountryName> printed) {
            return printed.map(it -> new Row(party, it.name(), it.note(), status, since))
                    .orElse(this);
        }

        /** Reads a row; no status: nothing is recorded. */
        static Row of(String party, String status, LocalDate validFrom) {
            return status == null
                    ? new Row(party, party, null, TreatyStatus.UNKNOWN, null)
                    : new Row(
                            party,
                            party,
                            null,
                            TreatyStatus.valueOf(status),
                            LocalDate.MIN.equals(validFrom) ? null : validFrom);
        }

        /** A step of a derived status; empty: nothing is recorded. */
        static Row of(String party, Optional<Timeline.Step<TreatyStatus>> step) {
            return step.map(since -> new Row(party, party, null, since.value(), since.from()))
                    .orElseGet(() -> of(party, null, null));
        }
    }

    static StatusChart of(String instrument, String instrumentName, LocalDate asOf, List<Row> rows) {
        var byStatus = new EnumMap<TreatyStatus, Integer>(TreatyStatus.class);
        rows.forEach(row -> byStatus.merge(row.status(), 1, Integer::sum));
        return new StatusChart(instrument, instrumentName, asOf, byStatus, rows);
    }
}
