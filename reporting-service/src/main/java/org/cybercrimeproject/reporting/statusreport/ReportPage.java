package org.cybercrimeproject.reporting.statusreport;

import io.quarkus.qute.TemplateInstance;
import org.cybercrimeproject.kit.text.Language;

/**
 * The report as a page for people, on the screen and on A4: template {@code ReportPage.html}.
 *
 * @param report what it tells
 * @param words its headings and labels
 * @param say its phrases: dates, sums, states
 * @param layout what it needs to be set well
 */
public record ReportPage(Report report, Words words, Wording say, Layout layout) implements TemplateInstance {

    public static ReportPage of(Report report) {
        var language = Language.FR.code().equals(report.language()) ? Language.FR : Language.EN;
        return new ReportPage(report, new Words(language), new Wording(language), new Layout());
    }
}
