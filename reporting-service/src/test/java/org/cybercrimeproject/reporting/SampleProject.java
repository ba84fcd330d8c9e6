package org.cybercrimeproject.reporting;

import static org.cybercrimeproject.reporting.Telling.carriedOut;
import static org.cybercrimeproject.reporting.Telling.planned;
import static org.cybercrimeproject.reporting.Telling.project;

import java.util.ArrayList;
import java.util.List;

/** The project of the real status report of 1 February 2010: its facts, in our own words. */
public final class SampleProject {

    private SampleProject() {}

    public static World world() {
        var told = new ArrayList<Told>();
        told.addAll(SampleCatalogue.all());
        told.add(gpc2());
        told.addAll(done());
        told.addAll(manila());
        told.addAll(next());
        told.addAll(SampleFollowUps.all());
        told.addAll(SampleStatements.all());
        return new World(told);
    }

    private static Told gpc2() {
        return project("GPC2", "Global Project on Cybercrime, Phase 2", """
                "externalReferences":[{"scheme":"CoE","value":"DGHL/2009/2079"},{"value":"Project 1429"}],
                "objective":{"en":"To have many more countries apply the Convention on Cybercrime and its Protocol."},
                "area":{"en":"All countries that want to join or to apply the Convention (ETS 185) and its Protocol (ETS 189)."},
                "budget":{"ceiling":{"amount":"1400000.00","currency":"EUR"}},
                "contributions":[{"donor":{"kind":"ORGANISATION","reference":"COE"},"note":"Project 1429"},
                    {"donor":{"kind":"COUNTRY","code":"RO"}},{"donor":{"kind":"ORGANISATION","reference":"MICROSOFT"}}],
                "incomplete":["contributions"],
                "implementingUnit":{"name":"Economic Crime Division",
                    "parent":"Directorate General of Human Rights and Legal Affairs, Council of Europe",
                    "address":"F-67075 Strasbourg Cedex","website":"www.coe.int/cybercrime"},
                "planned":{"from":"2009-03-01","to":"2011-06-30","precision":"DAY_RANGE"},
                "outputs":[
                  {"code":"1","shortTitle":{"en":"Legislation and policies"},"text":{"en":"Laws and policies follow the Convention and its Protocol."}},
                  {"code":"2","shortTitle":{"en":"International cooperation"},"text":{"en":"Contact points, prosecutors and authorities for legal assistance work together better."}},
                  {"code":"3","shortTitle":{"en":"Investigation"},"text":{"en":"Police and service providers cooperate along the guidelines."}},
                  {"code":"4","shortTitle":{"en":"Financial investigations"},"text":{"en":"Cybercrime units and FIUs know how to follow money on the internet."}},
                  {"code":"5","shortTitle":{"en":"Training"},"text":{"en":"Judges and prosecutors are trained to try cybercrime."}},
                  {"code":"6","shortTitle":{"en":"Data protection and privacy"},"text":{"en":"Investigations respect data protection standards."}},
                  {"code":"7","shortTitle":{"en":"Exploitation of children and trafficking in human beings"},"text":{"en":"Standards against abuse of children and trafficking on the internet are known."}}]
                """);
    }

    private static List<Told> done() {
        return List.of(
                carriedOut(
                        "A1",
                        "Preparatory meeting with ROSFINMONITORING on the typology study on \\\"criminal money flows on the internet\\\"",
                        "2 Dec 09",
                        "2009-12-02",
                        "2009-12-02",
                        "\"place\":{\"text\":\"Moscow\",\"city\":\"Moscow\",\"country\":\"RU\"},\"outputs\":[]"),
                carriedOut(
                        "A2",
                        "Training of judges on cybercrime and child abuse",
                        "8-10 Dec",
                        "2009-12-08",
                        "2009-12-10",
                        """
                        "place":{"text":"Cairo, Egypt","city":"Cairo","country":"EG"},"outputs":["5","7"],
                        "parts":[{"kind":"TRAINING","title":{"en":"Training workshop for judges on cybercrime and child abuse"},
                                  "text":{"en":"Both ministries were content; the judges' own evaluation recommends the programme to every judge and prosecutor of the country."}},
                                 {"kind":"ROUND_TABLE","title":{"en":"Round table on a concept for the training of judges"},
                                  "text":{"en":"The project showed its training concept, the Centre its assessment of the workshop; both want to go on together."}}],
                        "summary":{"en":"Government, industry and international bodies worked side by side: the Centre, the ministry in charge of IT, a peace movement, two child-protection networks, Microsoft and the Council of Europe."}
                        """),
                carriedOut(
                        "A3",
                        "ISPAC International Conference on Protecting Children from Sexual Offenders in the Information Technology Era",
                        "11-13 Dec 09",
                        "2009-12-11",
                        "2009-12-13",
                        """
                        "place":{"text":"Courmayeur Mont Blanc, Italy","city":"Courmayeur Mont Blanc","country":"IT"},"outputs":["7"],
                        "summary":{"en":"Four parallel workshops: technology for investigators, research and police training, working with industry, and protection of victims. The project argued that the two conventions in force should be used before new ones are drafted."}
                        """),
                carriedOut(
                        "A4",
                        "Ankara Bar Association International Law Congress 2010 - Cyber Crimes Convention Workshop",
                        "12 Jan 10",
                        "2010-01-12",
                        "2010-01-12",
                        """
                        "place":{"text":"Ankara","city":"Ankara","country":"TR"},"outputs":["1"],
                        "summary":{"en":"Some forty judges, prosecution officers and officials looked at what signing and ratifying the Convention would take."},
                        "conclusions":{"en":"The participants are ready for legislative and other steps, among them projects with industry and training for the courts."}
                        """),
                carriedOut(
                        "A5",
                        "Typology study on criminal money flows on the Internet",
                        "18 Jan 10",
                        "2010-01-18",
                        "2010-01-18",
                        """
                        "place":{"text":"Strasbourg","city":"Strasbourg","country":"FR"},"outputs":["4"],
                        "summary":{"en":"After consultation of industry the questionnaire of the study is final and has gone out."}
                        """),
                carriedOut(
                        "A6",
                        "Building Cyber security and Cyber confidence: Strategies, Awareness and Capacity Building",
                        "21-22 Jan 10",
                        "2010-01-21",
                        "2010-01-22",
                        """
                        "place":{"text":"Ifrane, Morocco","city":"Ifrane","country":"MA"},"outputs":["1","2"],
                        "summary":{"en":"About 150 people from the region and from Europe. Most tools exist already; what is missing is a worldwide effort to bring them to Africa and the Middle East."}
                        """),
                carriedOut(
                        "A7",
                        "Sixth Meeting of the REMJA Working Group on Cyber-Crime",
                        "21-22 Jan 10",
                        "2010-01-21",
                        "2010-01-22",
                        """
                        "place":{"text":"Washington D.C","city":"Washington D.C","country":"US"},"outputs":["1","2"],
                        "summary":{"en":"The Secretary General of the OAS asked States to bring their law in line with the Convention."},
                        "recommendations":{"en":"Recommendation 11 invites the States that have not done so to consider accession."}
                        """),
                carriedOut(
                        "A9",
                        "First AfriNIC - Government Working Group (AfGWG) & Law Enforcement Meeting",
                        "25–26 Jan 10",
                        "2010-01-25",
                        "2010-01-26",
                        """
                        "place":{"text":"Ebene, Mauritius","city":"Ebene","country":"MU"},"outputs":[],
                        "summary":{"en":"How police and the regional registry can work together. The project offered help with drafting laws."}
                        """));
    }

    private static List<Told> manila() {
        return List.of(carriedOut(
                "A8",
                "ASEAN/APRIS Workshop on Cybercrime Legislation in ASEAN Member States",
                "26-28 Jan 10",
                "2010-01-26",
                "2010-01-28",
                """
                "place":{"text":"Manila, Philippines","city":"Manila","country":"PH"},"outputs":["1","3","5"],
                "summary":{"en":"Fifty experts from eight countries compared their laws with what they had been in November 2008."},
                "conclusions":{"en":"Substantive law is mostly there, procedural law less so. All countries will begin to work on cooperation with service providers."},
                "recommendations":{"en":"The Malaysian centre could become a pilot centre for the region; training should be taken up formally by ASEAN."}
                """));
    }

    private static List<Told> next() {
        return List.of(
                plan(
                        "P1",
                        "1st West African Internet Fraud Summit",
                        "2-3 Feb.",
                        "2010-02-02",
                        "2010-02-03",
                        "Nigeria",
                        "1"),
                plan(
                        "P2",
                        "Meeting on Convention on Cybercrime",
                        "10 Feb",
                        "2010-02-10",
                        "2010-02-10",
                        "Buenos Aires",
                        "1"),
                plan(
                        "P3",
                        "MENA Cybercrime Legislation Workshop",
                        "16-18 Feb 10",
                        "2010-02-16",
                        "2010-02-18",
                        "Malta",
                        "1"),
                plan(
                        "P4",
                        "EastWest Institute - the 7th Worldwide Security Conference",
                        "17-18 Feb 10",
                        "2010-02-17",
                        "2010-02-18",
                        "Brussels",
                        "4"),
                plan(
                        "P5",
                        "Cybercrime training for law enforcement and judges",
                        "23-24 Feb 10",
                        "2010-02-23",
                        "2010-02-24",
                        "Pakistan",
                        "5"),
                announced(
                        "P6",
                        "Meeting of the project group of the typology study",
                        "26 March 2010",
                        "2010-01-18",
                        "2010-03-26",
                        "2010-03-26",
                        "\"place\":{\"city\":\"Strasbourg\",\"country\":\"FR\"}"),
                announced(
                        "P7",
                        "Cybercrime Octopus Conference",
                        "23-25 March 2010",
                        "2009-12-10",
                        "2010-03-23",
                        "2010-03-25",
                        "\"place\":{\"city\":\"Strasbourg\",\"country\":\"FR\"}"),
                announced(
                        "P8",
                        "ASEAN TELSOM/TELMIN joint group meeting",
                        "February 2010",
                        "2010-01-28",
                        "2010-02-01",
                        "2010-02-28",
                        "\"place\":{\"text\":\"Brunei\",\"country\":\"BN\"}"));
    }

    private static Told plan(
            String reference, String title, String text, String from, String to, String place, String output) {
        var more = "\"place\":{\"text\":\"%s\"},\"outputs\":[\"%s\"]".formatted(place, output);
        return planned(reference, title, text, "2010-02-01", from, to, more);
    }

    private static Told announced(
            String reference, String title, String text, String on, String from, String to, String more) {
        return planned(reference, title, text, on, from, to, more + ",\"announced\":true");
    }
}
