package org.cybercrimeproject.reporting;

import static org.cybercrimeproject.reporting.Telling.aboutCountry;
import static org.cybercrimeproject.reporting.Telling.statement;

import java.util.List;

/** What was said about countries and groups at the sample project's activities. */
final class SampleStatements {

    private SampleStatements() {}

    static List<Told> all() {
        return List.of(
                statement(
                        "C-KH",
                        aboutCountry("KH"),
                        "2010-01-28",
                        "A8",
                        "A draft law on e-commerce takes over key rules of the Convention."),
                statement(
                        "C-ID",
                        aboutCountry("ID"),
                        "2010-01-28",
                        "A8",
                        "A law of 2008 is in place and a further bill is in parliament; accession could be asked for now."),
                statement(
                        "C-LA",
                        aboutCountry("LA"),
                        "2010-01-28",
                        "A8",
                        "Work on a law has yet to begin; a workshop could start it."),
                statement(
                        "C-MY",
                        aboutCountry("MY"),
                        "2010-01-28",
                        "A8",
                        "The review of the laws is complete and proposes improvements; accession could be asked for now."),
                statement(
                        "C-PH",
                        aboutCountry("PH"),
                        "2010-01-28",
                        "A8",
                        "The bill will not pass before the elections of May 2010, but could still in that year."),
                statement(
                        "C-SG",
                        aboutCountry("SG"),
                        "2010-01-28",
                        "A8",
                        "Whether the rules in force are effective may need a review."),
                statement(
                        "C-TH",
                        aboutCountry("TH"),
                        "2010-01-28",
                        "A8",
                        "The law of 2007 largely agrees with the Convention; accession could be asked for now."),
                statement(
                        "C-VN",
                        aboutCountry("VN"),
                        "2010-01-28",
                        "A8",
                        "The Criminal Code was amended in July 2009; a larger reform runs through 2010 and 2011."),
                statement(
                        "C-TR",
                        aboutCountry("TR"),
                        "2010-01-12",
                        "A4",
                        "One of five member States of the Council of Europe that have not signed the Convention."),
                statement("C-CO", aboutCountry("CO"), "2010-01-22", "A7", "New legislation on cybercrime was adopted."),
                statement(
                        "G-COE-1",
                        group("COE", "CoE member States"),
                        "2010-01-12",
                        "A4",
                        "Five of them have not signed the Convention."),
                statement(
                        "G-ASEAN-1", group("ASEAN", "ASEAN"), "2010-01-28", "A8", "Good progress since November 2008."),
                statement(
                                "G-ASEAN-2",
                                group("ASEAN", "ASEAN"),
                                "2010-01-28",
                                "A8",
                                "Substantive law is well covered, but without rules of its own on child pornography.")
                        .but("exceptions", "[\"PH\"]"),
                statement("G-ASEAN-3", group("ASEAN", "ASEAN"), "2010-01-28", "A8", "Procedural law is less complete."),
                statement(
                        "G-ASEAN-4",
                        group("ASEAN", "ASEAN"),
                        "2010-01-28",
                        "A8",
                        "How the rules work in practice needs a closer look."),
                statement(
                                "G-ASEAN-5",
                                group("ASEAN", "ASEAN"),
                                "2010-01-28",
                                "A8",
                                "Judges are trained in service, not before they begin.")
                        .but("exceptions", "[\"KH\"]"),
                statement(
                                "G-ASEAN-6",
                                group("ASEAN", "ASEAN"),
                                "2010-01-28",
                                "A8",
                                "No other centre for the continued training of judges and prosecutors is known.")
                        .but("exceptions", "[\"MY\"]"),
                statement(
                        "G-AFR-1",
                        "{\"kind\":\"UNNAMED\",\"name\":\"Some African countries\"}",
                        "2010-01-26",
                        "A9",
                        "Joining is difficult for them: they are not ready to accept every rule and what ratification brings at home."),
                statement(
                        "G-OAS-1",
                        group("OAS", "OAS member States"),
                        "2010-01-22",
                        "A7",
                        "Their law should come in line with the Convention so that States can cooperate."));
    }

    private static String group(String code, String name) {
        return "{\"kind\":\"GROUP\",\"code\":\"%s\",\"name\":\"%s\"}".formatted(code, name);
    }
}
