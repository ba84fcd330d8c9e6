package org.cybercrimeproject.country.country;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.text.Language;

/**
 * A country in a list.
 *
 * @param name the name that a page prints on the day, in the language asked for
 * @param note the designation note that the page prints with the name, where a body requires one
 * @param lastDay the last day of a former State or territory
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"id", "code", "name"})
public record CountrySummary(
        UUID id,
        String code,
        String alpha3,
        String name,
        String region,
        String subRegion,
        String note,
        LocalDate lastDay) {

    static CountrySummary read(ResultSet row, Language language) throws SQLException {
        return new CountrySummary(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("alpha3"),
                row.getString(language == Language.FR ? "name_fr" : "name_en"),
                row.getString("region"),
                row.getString("sub_region"),
                row.getString(language == Language.FR ? "note_fr" : "note_en"),
                row.getObject("last_day", LocalDate.class));
    }
}
