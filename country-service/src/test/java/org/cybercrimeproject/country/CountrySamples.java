package org.cybercrimeproject.country;

import org.cybercrimeproject.kit.test.api.Contract;
import org.cybercrimeproject.kit.test.api.Samples;

/** What the document of this service can't say of its operations. */
final class CountrySamples {

    private CountrySamples() {}

    static Samples of() {
        return new Samples(Contract.served())
                // A declaration of another wording is another declaration.
                .varied(
                        "recordTreatyAction",
                        (body, number) -> body.putObject("text").put("en", "Sample " + number))
                .varied(
                        "correctTreatyAction",
                        (body, number) -> body.putObject("text").put("en", "Corrected " + number))
                .beforehand("recordTreatyAction")
                .value("getCountry.code", "DE")
                .value("listCountryHistory.code", "DE")
                .value("listGroupHistory.code", "COE")
                .value("getGroup.code", "COE")
                .value("listMembers.code", "COE")
                .value("listCountryHistory.code", "DE")
                .value("listGroupHistory.code", "COE")
                .value("code", "ETS185")
                .value("party", "DE")
                .value("name", "Turkey")
                .narrowed("countries", "DE", "FR")
                .narrowed("recordCountryStatement", "countries", "KH", "FR")
                .narrowed("correctCountryStatement", "countries", "KH", "FR")
                .narrowed("withdrawCountryStatement", "countries", "KH", "FR");
    }
}
