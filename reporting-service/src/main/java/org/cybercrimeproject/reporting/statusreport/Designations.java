package org.cybercrimeproject.reporting.statusreport;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds the designation notes that a report needs: a country is named in many places, and a mark behind its name says
 * that there is a note.
 */
final class Designations {

    private Designations() {}

    /**
     * The notes of the countries that a report names, each once.
     *
     * @param notes the note of each country that has one, by what the country is called
     */
    static List<Report.Designation> in(Report report, Map<String, String> notes) {
        return notes.entrySet().stream()
                .filter(note -> texts(report).anyMatch(text -> text.contains(note.getKey())))
                .map(note -> new Report.Designation(note.getKey(), note.getValue()))
                .toList();
    }

    /** All in which the report itself writes the names of countries. */
    private static Stream<String> texts(Report report) {
        var rows = report.rows()
                .flatMap(row -> Stream.concat(
                        Stream.ofNullable(row.place()),
                        row.statements().stream().map(Report.Said::subject)));
        var responsible = report.followUps().stream()
                .map(Report.OpenFollowUp::responsible)
                .filter(Objects::nonNull)
                .flatMap(List::stream);
        var donors = report.project().contributions().stream().map(Report.Contribution::donor);
        var countries = report.countries().stream().map(Report.CountryLine::name);
        return Stream.of(rows, responsible, donors, countries)
                .flatMap(texts -> texts)
                .filter(Objects::nonNull);
    }
}
