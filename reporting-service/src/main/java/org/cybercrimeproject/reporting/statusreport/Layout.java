package org.cybercrimeproject.reporting.statusreport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page needs to know to set the report well. */
public final class Layout {

    private static final int LONG_ROW = 7;
    private static final int SHORT = 72;

    /** The text's paragraphs: an empty line parts them. */
    public List<String> paragraphs(String text) {
        return text == null ? List.of() : List.of(text.strip().split("\\R\\s*\\R"));
    }

    /** What was said, all about the same subject together. */
    public List<SaidOf> bySubject(List<Report.Said> statements) {
        var groups = new ArrayList<SaidOf>();
        for (var said : statements) {
            var last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null && last.subject().equals(said.subject())) {
                last.texts().add(said.text());
            } else {
                groups.add(new SaidOf(said.subject(), new ArrayList<>(List.of(said.text()))));
            }
        }
        return groups;
    }

    /** What was said about one subject. */
    public record SaidOf(String subject, List<String> texts) {}

    /** A row too long to be kept on one printed page. */
    public boolean isLong(Report.Row row) {
        return row.statements().size() + row.followUps().size() > LONG_ROW;
    }

    /**
     * A statement about a country.
     *
     * @param text the wording
     * @param at the row above in which the wording stands in full, or null
     */
    public record SaidThere(String text, Report.Row at) {}

    /** What was said about a country; of what stands in full in a row above only the row is told. */
    public List<SaidThere> saidOf(Report report, Report.CountryLine line) {
        var said = new ArrayList<SaidThere>();
        for (var text : line.statements()) {
            var row = report.carriedOut().stream()
                    .filter(it -> it.statements().contains(new Report.Said(line.name(), text)))
                    .findFirst()
                    .orElse(null);
            if (row == null || said.stream().noneMatch(it -> row.equals(it.at()))) {
                said.add(new SaidThere(text, row));
            }
        }
        return said;
    }

    /** «Manila, Philippines, 26–28 Jan 2010»: by which a reader finds the row. */
    public String placeAndDate(Report.Row row) {
        return Stream.of(row.place(), row.date() == null ? null : row.date().text())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** The id of an activity's row: it may stand in two sections, for example planned and not yet reported. */
    public String rowId(String section, String activity) {
        return section + "-a-" + activity;
    }

    /** The id of a follow-up inside a row of a section. */
    public String followUpId(String section, String followUp) {
        return section + "-f-" + followUp;
    }

    /** The id at which a follow-up stands in full in the row of an activity; null where it doesn't. */
    public String inFullAt(Report report, Report.OpenFollowUp line) {
        return line.reference() == null
                ? null
                : sectionWith(
                                report,
                                row -> row.followUps().stream()
                                        .anyMatch(followUp -> line.reference().equals(followUp.reference())))
                        .map(section -> followUpId(section, line.reference()))
                        .orElse(null);
    }

    /** The id of the row that an activity has in the report; null where it has none. */
    public String rowOf(Report report, Report.Origin origin) {
        return origin.reference() == null
                ? null
                : sectionWith(report, row -> origin.reference().equals(row.reference()))
                        .map(section -> rowId(section, origin.reference()))
                        .orElse(null);
    }

    /** The first section, by its id on the page, with such a row. */
    private static Optional<String> sectionWith(Report report, Predicate<Report.Row> wanted) {
        var sections = new LinkedHashMap<String, List<Report.Row>>();
        sections.put("carried-out", report.carriedOut());
        sections.put("not-carried-out", report.notCarriedOut());
        sections.put("planned", report.planned());
        sections.put("announced", report.announced());
        sections.put("not-yet-reported", report.notYetReported());
        return sections.entrySet().stream()
                .filter(section -> section.getValue().stream().anyMatch(wanted))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The beginning of a text that stands in full elsewhere, cut between two words. */
    public String inShort(String text) {
        if (text.codePointCount(0, text.length()) <= SHORT) {
            return text;
        }
        var cut = text.substring(0, text.offsetByCodePoints(0, SHORT));
        var space = cut.lastIndexOf(' ');
        return (space > SHORT / 2 ? cut.substring(0, space) : cut).replaceAll("[\\p{Punct}\\s]+$", "") + "…";
    }

    /** Organisations in the same role. */
    public record InRole(String role, String names) {}

    /** The organisations, those in the same role together, in the order of their first. */
    public List<InRole> byRole(Report.Row row) {
        var roles = new LinkedHashMap<String, List<String>>();
        if (row.organisations() != null) {
            row.organisations()
                    .forEach(it -> roles.computeIfAbsent(it.role(), role -> new ArrayList<>())
                            .add(it.name()));
        }
        return roles.entrySet().stream()
                .map(role -> new InRole(role.getKey(), String.join(", ", role.getValue())))
                .toList();
    }

    public boolean hasPartners(Report.Row row) {
        return row.participations() != null
                || row.organisations() != null && !row.organisations().isEmpty();
    }

    public boolean ourPartIsKnown(Report.Row row) {
        return !"UNKNOWN".equals(row.ourPart());
    }

    /** Whether a list of the project is known to have more. */
    public boolean isIncomplete(Report.ProjectData project, String list) {
        return project.incomplete().contains(list);
    }

    /** How many of the follow-ups are open. */
    public int open(List<Report.OpenFollowUp> followUps) {
        return (int) followUps.stream()
                .filter(line -> line.timing() == null || !line.timing().startsWith("CLOSED"))
                .count();
    }

    /** A text inside quotation marks of a style sheet: all but letters, digits and blanks becomes an escape. */
    public String css(String text) {
        return text.codePoints()
                .mapToObj(c -> Character.isLetterOrDigit(c) && c < 128 || c == ' '
                        ? Character.toString(c)
                        : "\\" + Integer.toHexString(c) + " ")
                .collect(Collectors.joining());
    }
}
