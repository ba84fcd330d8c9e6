package org.cybercrimeproject.reporting;

import static org.cybercrimeproject.reporting.Telling.country;
import static org.cybercrimeproject.reporting.Telling.position;

import java.util.List;

/** Countries, treaties and organisations that the sample project names. */
final class SampleCatalogue {

    private SampleCatalogue() {}

    static List<Told> all() {
        return List.of(
                country("KH", "Cambodia", "Cambodge"),
                country("ID", "Indonesia", "Indonésie"),
                country("LA", "Laos", "Laos"),
                country("MY", "Malaysia", "Malaisie"),
                country("PH", "Philippines", "Philippines"),
                country("SG", "Singapore", "Singapour"),
                country("TH", "Thailand", "Thaïlande"),
                country("VN", "Vietnam", "Viêt Nam"),
                turkey(),
                country("CO", "Colombia", "Colombie"),
                country("RO", "Romania", "Roumanie"),
                country("DE", "Germany", "Allemagne"),
                country("FR", "France", "France"),
                country("EG", "Egypt", "Égypte"),
                country("BN", "Brunei", "Brunei"),
                Told.of(
                        "group",
                        "catalogued",
                        "ASEAN",
                        "{\"code\":\"ASEAN\",\"title\":{\"en\":\"Association of Southeast Asian Nations\"}}"),
                instrument("ETS185", "Convention on Cybercrime", "Convention sur la cybercriminalité"),
                instrument("ETS189", "Protocol on Xenophobia and Racism", "Protocole sur la xénophobie et le racisme"),
                organisation("COE", "Council of Europe"),
                organisation("MICROSOFT", "Microsoft"),
                organisation("EG-NCJS", "National Centre of Judicial Studies"),
                position(
                        "ETS185",
                        "TR",
                        "[{\"type\":\"NO_ACTION_STATED\",\"date\":\"2010-01-12\",\"visibility\":\"PUBLIC\"}]",
                        "[{\"value\":\"NONE\"}]"),
                position(
                        "ETS185",
                        "DE",
                        "[]",
                        "[{\"value\":\"UNKNOWN\"},{\"from\":\"2001-11-23\",\"value\":\"SIGNATORY\"},{\"from\":\"2009-03-09\",\"value\":\"CONSENT_DEPOSITED\"},{\"from\":\"2009-07-01\",\"value\":\"PARTY\"}]"),
                position(
                        "ETS185",
                        "PH",
                        "[]",
                        "[{\"value\":\"UNKNOWN\"},{\"from\":\"2008-06-01\",\"value\":\"INVITED\"}]"));
    }

    /** Turkey until it changed its English name in 2022. */
    private static Told turkey() {
        return Told.of("country", "catalogued", "TR", """
                {"code":"TR","names":[
                  {"name":"Turkey","language":"en","kind":"USUAL","lastDay":"2022-06-01"},
                  {"name":"Türkiye","language":"en","kind":"USUAL","from":"2022-06-02"},
                  {"name":"Republic of Turkey","language":"en","kind":"OFFICIAL"},
                  {"name":"Turquie","language":"fr","kind":"USUAL"}]}
                """);
    }

    private static Told instrument(String code, String en, String fr) {
        return Told.of(
                "instrument",
                "catalogued",
                code,
                "{\"code\":\"%s\",\"title\":{\"en\":\"%s\",\"fr\":\"%s\"}}".formatted(code, en, fr));
    }

    private static Told organisation(String reference, String name) {
        return Told.of(
                "organisation",
                "created",
                Told.idOf("organisation:" + reference),
                "{\"reference\":\"%s\",\"name\":\"%s\"}".formatted(reference, name));
    }
}
