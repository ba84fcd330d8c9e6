package org.cybercrimeproject.reporting.statusreport;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the page needs to know to set the report well. */
public final class Layout {

    private static final int LONG_ROW = 7;

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
