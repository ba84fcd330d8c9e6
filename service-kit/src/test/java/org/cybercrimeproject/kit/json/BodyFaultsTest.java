package org.cybercrimeproject.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Texts;
import org.cybercrimeproject.kit.time.GivenPeriod;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyFaultsTest {

    enum Kind {
        TRAINING,
        WORKSHOP,
        ROUND_TABLE
    }

    record Place(String city, String country) {
        Place {
            InvalidValue.in("city", () -> Texts.title(city));
            InvalidValue.in("country", () -> CountryCodes.checked(country));
        }
    }

    record Body(
            @NotNull LocalizedText title,
            @NotNull Kind kind,
            LocalDate on,
            UUID id,
            @Max(200) Integer number,
            Boolean truth,
            @Size(max = 2) List<Kind> kinds,
            List<Place> places,
            Place place,
            GivenPeriod period,
            Language language,
            @Size(max = 3) String note) {

        Body {
            InvalidValue.in("title", () -> Texts.title(title));
            InvalidValue.in("note", () -> Texts.title(note));
        }
    }

    private static final ObjectMapper MAPPER = mapper();
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "note": 5                   | /note          | Expected a text, found the number 5.
            "note": ["x"]               | /note          | Expected a text, found a list.
            "note": {"en": "x"}         | /note          | Expected a text, found an object.
            "note": "x y z x"          | /note          | The text is too long: at most 3 characters are allowed, it has 7.
            "title": "Training"         | /title         | Expected an object with the fields en, fr, found the text "Training".
            "title": null               | /title         | This field is required.
            "title": {}                 | /title         | Give the text in English (en), in French (fr) or in both.
            "title": {"en": 5}          | /title/en      | Expected a text, found the number 5.
            "title": {"de": "x"}        | /title/de      | Unknown field "de"; allowed fields: en, fr.
            "kind": "TRANING"           | /kind          | "TRANING" is not one of: TRAINING, WORKSHOP, ROUND_TABLE. Did you mean "TRAINING"?
            "kind": "round table"       | /kind          | "round table" is not one of: TRAINING, WORKSHOP, ROUND_TABLE. Did you mean "ROUND_TABLE"?
            "kind": "PARTY"             | /kind          | "PARTY" is not one of: TRAINING, WORKSHOP, ROUND_TABLE.
            "kind": 1                   | /kind          | Expected one of TRAINING, WORKSHOP, ROUND_TABLE, found the number 1.
            "on": 20100131              | /on            | Expected a date (YYYY-MM-DD), found the number 20100131.
            "on": "2010-02-30"          | /on            | There is no day 2010-02-30.
            "id": "x"                   | /id            | Expected a UUID, such as 01980f6e-0000-7000-8000-000000000000, found the text "x".
            "number": "5"               | /number        | Expected a whole number, found the text "5".
            "number": 1.5               | /number        | Expected a whole number, found the number 1.5.
            "number": 1e100             | /number        | Expected a whole number, found the number 1.0E100.
            "number": 201               | /number        | Must be 200 or less.
            "truth": "true"             | /truth         | Expected true or false, found the text "true".
            "truth": 1                  | /truth         | Expected true or false, found the number 1.
            "kinds": "TRAINING"         | /kinds         | Expected a list, each element one of TRAINING, WORKSHOP, ROUND_TABLE, found the text "TRAINING".
            "kinds": [null]             | /kinds/0       | Expected one of TRAINING, WORKSHOP, ROUND_TABLE, found nothing (null).
            "places": {"city": "x"}     | /places        | Expected a list, each element an object with the fields city, country, found an object.
            "places": [{}, {"land": 1}] | /places/1/land | Unknown field "land"; allowed fields: city, country.
            "place": {"country": "UK"}  | /place/country | "UK" is not a country code: write the two capital letters of ISO 3166-1 alpha-2, such as KH (the United Kingdom is GB), or EU or XK; of a former State the four of ISO 3166-3, such as CSXX.
            "place": {"city": true}     | /place/city    | Expected a text, found true.
            "language": "FR"            | /language      | "FR" is not one of: en, fr. Did you mean "fr"?
            "a/b~": 1                   | /a~1b~0        | Unknown field "a/b~"; allowed fields: id, kind, kinds, language, note, number, on, period, place, places, title, truth.
            "titel": {"en": "x"}        | /titel         | Unknown field "titel"; allowed fields: id, kind, kinds, language, note, number, on, period, place, places, title, truth. Did you mean "title"?
            "period": "January 2010"    | /period        | Expected an object with the fields text, context, from, to, precision, stretches, found the text "January 2010".
            """)
    void theFaultIsNamedWithWhatWasExpected(String member, String field, String message)
            throws JsonProcessingException {
        var body = "{%s, %s}"
                .formatted(
                        member,
                        member.startsWith("\"title\"")
                                ? "\"kind\": \"TRAINING\""
                                : "\"title\": {\"en\": \"Training\"}");
        if (!member.startsWith("\"title\"") && !member.startsWith("\"kind\"")) {
            body = body.replaceFirst("\\{", "{\"kind\": \"TRAINING\", ");
        }

        assertThat(faults(body)).containsExactly(field + " " + message);
    }

    @Test
    void allFaultsAreNamedAtOnce() throws JsonProcessingException {
        assertThat(faults("""
                        {"titel": {"en": "x"}, "kind": "TRANING", "on": "2010-02-30", "number": 300,
                         "places": [{"country": "UK", "city": "a\\nb"}, {"city": 1}, {"country": "KH"}],
                         "period": {"text": "Jan 10", "to": "never"}, "note": "much too long"}
                        """))
                .extracting(fault -> fault.split(" ")[0])
                .containsExactly(
                        "/titel",
                        "/title",
                        "/kind",
                        "/on",
                        "/number",
                        "/places/0/city",
                        "/places/0/country",
                        "/places/1/city",
                        "/period/to",
                        "/period/text",
                        "/note");
    }

    @Test
    void whatIsSaidOfTheWholeCountsOnlyWhenNothingIsMissingForAnotherReason() throws JsonProcessingException {
        assertThat(
                        faults(
                                "{\"title\": {\"en\": \"x\"}, \"kind\": \"TRAINING\", \"period\": {\"context\": {\"from\": \"2010-01-01\"}}}"))
                .singleElement()
                .asString()
                .startsWith("/period/context ");
    }

    @Test
    void aBodyThatIsNoObjectIsTold() throws JsonProcessingException {
        assertThat(faults("[]"))
                .singleElement()
                .asString()
                .startsWith("/ Expected an object with the fields title, kind,");
        assertThat(faults("null")).singleElement().asString().endsWith("found nothing (null).");
    }

    @Test
    void thereIsAnEndToIt() throws JsonProcessingException {
        assertThat(faults("{\"kinds\": [" + "1,".repeat(5_000) + "1]}")).hasSize(100);
    }

    @Test
    void whatCanBeReadHasNoFault() throws JsonProcessingException {
        assertThat(faults("{\"title\": {\"en\": \"x\"}, \"kind\": \"TRAINING\", \"places\": [{}], \"note\": null}"))
                .isEmpty();
    }

    private static List<String> faults(String body) throws JsonProcessingException {
        return BodyFaults.of(MAPPER.readTree(body), MAPPER.constructType(Body.class), "", MAPPER, VALIDATOR).stream()
                .map(fault -> fault.violation().field() + " "
                        + fault.violation().message().in(Locale.ENGLISH))
                .toList();
    }

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }
}
