package org.cybercrimeproject.activity;

import static org.cybercrimeproject.activity.Api.ACTIVITIES;
import static org.cybercrimeproject.activity.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records of this service find each other: a typing error is refused, a link is answered with its name. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class LinksTest {

    private static final String ORGANISATIONS = "/api/v1/organisations";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void recordsToLinkTo() {
        Api.project("LINK");
        as("publisher").body("""
                        {"reference": "UNODC", "name": "United Nations Office on Drugs and Crime", "acronym": "UNODC",
                         "aliases": ["ONUDC", "Office des Nations Unies contre la drogue et le crime"],
                         "kind": "INTERGOVERNMENTAL", "visibility": "PUBLIC"}""").post(ORGANISATIONS);
        as("publisher").body("""
                        {"reference": "LINK.SECRET", "name": "Unité spéciale", "kind": "AGENCY"}""").post(ORGANISATIONS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "activities    | \"organisations\": [{\"role\": \"HOST\", \"organisation\": {\"reference\": \"UNDOC\"}}]"
                        + " | /organisations/0/organisation/reference",
                "activities    | \"organisations\": [{\"role\": \"HOST\", \"organisation\": {\"id\": \"01980f6e-0000-7000-8000-000000000000\"}}]"
                        + " | /organisations/0/organisation/id",
                "activities    | \"announcedBy\": {\"reference\": \"LINK-99999\"} | /announcedBy/reference",
                "activities    | \"outcome\": {\"period\": {\"text\": \"8 Dec 2009\"}, \"commitments\": [{\"text\": {\"en\": \"T\"},"
                        + " \"nature\": \"OFFER\", \"action\": \"OTHER\", \"responsible\": [{\"kind\": \"COUNTRY\", \"code\": \"KH\"},"
                        + " {\"kind\": \"ORGANISATION\", \"reference\": \"UNDOC\"}]}]}"
                        + " | /outcome/commitments/0/responsible/1/reference",
                "organisations | \"partOf\": {\"reference\": \"UNDOC\"} | /partOf/reference",
                "projects      | \"implementingOrganisation\": {\"reference\": \"UNDOC\"} | /implementingOrganisation/reference",
                "projects      | \"contributions\": [{\"donor\": {\"kind\": \"ORGANISATION\", \"reference\": \"UNDOC\"}}]"
                        + " | /contributions/0/donor/reference",
            })
    void aLinkToNothingIsRefusedWhereItStands(String collection, String link, String pointer) {
        var rest = switch (collection) {
            case "activities" -> "\"project\": \"LINK\", \"title\": {\"en\": \"T\"}, \"kind\": \"OTHER\"";
            case "organisations" -> "\"name\": \"A part\", \"kind\": \"AGENCY\"";
            default -> "\"reference\": \"LINKBAD\", \"title\": {\"en\": \"P\"}";
        };
        Untouched.by(() -> as("publisher")
                .header("Accept-Language", "fr")
                .body("{" + rest + ", " + link + "}")
                .post("/api/v1/" + collection)
                .then()
                .statusCode(400)
                .body("type", containsString("invalid-value"))
                .body("violations.field", equalTo(java.util.List.of(pointer)))
                .body("detail", containsString("Il n’y a pas")));
    }

    @Test
    void allLinksToNothingAreNamedAtOnceAlsoInACorrection() {
        var id = Api.create("LINK", "").extract().<String>path("id");
        Untouched.by(() -> Api.patch("editor", ACTIVITIES + "/" + id, Api.etag(id), """
                        {"organisations": [{"role": "HOST", "organisation": {"reference": "UNDOC"}},
                                           {"role": "DONOR", "organisation": {"reference": "UNODC"}},
                                           {"role": "DONOR", "organisation": {"reference": "ONUCD"}}]}""")
                .statusCode(400)
                .body(
                        "violations.field",
                        equalTo(java.util.List.of(
                                "/organisations/0/organisation/reference",
                                "/organisations/2/organisation/reference"))));
    }

    @Test
    void aLinkIsAnsweredWithItsNameAndANameAsWrittenStays() {
        var made = Api.create("LINK", """
                , "organisations": [
                    {"role": "HOST", "organisation": {"reference": "UNODC"}},
                    {"role": "DONOR", "organisation": {"reference": "UNODC", "name": "UN office"}},
                    {"role": "SPEAKER", "organisation": {"name": "A village school"}}]""").extract();
        String id = made.path("id");
        String organisation = as("viewer").get(ORGANISATIONS + "/UNODC").path("id");
        Api.get(id)
                .then()
                .body("organisations[0].organisation.id", equalTo(organisation))
                .body("organisations[0].organisation.name", equalTo("United Nations Office on Drugs and Crime"))
                .body("organisations[1].organisation.name", equalTo("UN office"))
                .body("organisations[2].organisation.id", nullValue());
        // By its id too, though the body gave only the reference.
        listed("organisation=" + organisation).body("items.id", hasItem(id));
        // The same once more is no change.
        Api.patch("editor", ACTIVITIES + "/" + id, Api.etag(id), """
                        {"organisations": [
                          {"role": "HOST", "organisation": {"reference": "UNODC"}},
                          {"role": "DONOR", "organisation": {"reference": "UNODC", "name": "UN office"}},
                          {"role": "SPEAKER", "organisation": {"name": "A village school"}}]}""")
                .statusCode(200)
                .body("version", equalTo(1));
    }

    @Test
    void whatAnEarlierBuildLetPassKeepsNobodyFromACorrection() {
        var id = Api.create("LINK", ", \"organisations\": [{\"role\": \"HOST\", \"organisation\": {\"name\": \"X\"}}]")
                .extract()
                .<String>path("id");
        EarlierBuild.wrote(database, "activity", id, "{\"name\":\"X\"}", "{\"reference\":\"NO-SUCH\"}");
        Api.patch("editor", ACTIVITIES + "/" + id, Api.etag(id), "{\"summary\": {\"en\": \"S\"}}")
                .statusCode(200)
                .body("organisations[0].organisation.reference", equalTo("NO-SUCH"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organisation=NO-SUCH-THING",
                "organisation=UNODC&organisation=NO-SUCH-THING",
                "organisation=01980f6e-0000-7000-8000-000000000000",
                "organisation=unodc",
                "project=LINKK",
                "project=LINK&output=9",
                "output=LINKK:5",
                "status=PLANED",
                "kind=TRAININGS",
                "instrument=ets185",
                "country=UK"
            })
    void anUnknownValueOfAFilterIsNoEmptyList(String filter) {
        var wrong = filter.substring(filter.lastIndexOf('=') + 1);
        as("viewer")
                .get(ACTIVITIES + "?" + filter)
                .then()
                .statusCode(400)
                .body("type", containsString("invalid-parameter"))
                .body("detail", containsString(wrong))
                .body(
                        "violations[0].field",
                        equalTo(filter.substring(filter.lastIndexOf('&') + 1).split("=")[0]));
    }

    @Test
    void anUnknownKindOfRecordIsNoEmptyAudit() {
        as("admin")
                .get("/api/v1/operations/activity/audit?aggregate=activty")
                .then()
                .statusCode(400)
                .body("detail", containsString("activity, organisation, project"));
        as("admin")
                .get("/api/v1/operations/activity/audit?aggregate=activity")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organisation=UNODC",
                "organisation=NONE",
                "project=LINK",
                "project=LINK&output=5",
                "output=LINK:1"
            })
    void aKnownValueIsAFilterAsBefore(String filter) {
        as("viewer").get(ACTIVITIES + "?" + filter).then().statusCode(200);
    }

    @Test
    void whatACallerMayNotSeeIsAsUnknownAsWhatIsNotThere() {
        as("viewer").get(ACTIVITIES + "?organisation=LINK.SECRET").then().statusCode(200);
        as("anonymous").get(ACTIVITIES + "?organisation=LINK.SECRET").then().statusCode(400);
        as("anonymous").get(ACTIVITIES + "?organisation=UNODC").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ONUDC",
                "unodc",
                "United Nations Office",
                "office drugs",
                "Office des Nations Unies contre la drogue",
                "NATIONS-UNIES",
                "crime DROGUE"
            })
    void organisationsAreFoundByNameAcronymAndAlias(String q) {
        found(q).body("items.reference", hasItem("UNODC"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nodc", "office rugs", "%", "UNODC x"})
    void aWordIsFoundFromItsBeginningOnly(String q) {
        if (q.equals("%")) {
            as("viewer")
                    .queryParam("q", q)
                    .get(ORGANISATIONS)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("q"));
        } else {
            found(q).body("items.reference", not(hasItem("UNODC")));
        }
    }

    @Test
    void accentsDoNotMatter() {
        found("unite SPECIALE").body("items.reference", hasItem("LINK.SECRET"));
        as("anonymous")
                .queryParam("q", "unite")
                .get(ORGANISATIONS)
                .then()
                .body("items.reference", not(hasItem("LINK.SECRET")));
    }

    @Test
    void anOrganisationThatMayBeThereAlreadyIsStoredWithAWarning() {
        as("publisher")
                .body("{\"name\": \"Onudc.\", \"kind\": \"NGO\"}")
                .post(ORGANISATIONS)
                .then()
                .statusCode(201)
                .body("warnings[0].code", equalTo("LIKELY_DOUBLE"))
                .body("warnings[0].message.en", containsString("United Nations Office on Drugs and Crime"))
                .body("warnings[0].message.fr", containsString("retirez celle-ci"))
                .body("warnings[0].record.reference", equalTo("UNODC"))
                .body("warnings[0].record.id", notNullValue());
        as("publisher")
                .body("{\"name\": \"Something quite different\", \"kind\": \"NGO\"}")
                .post(ORGANISATIONS)
                .then()
                .statusCode(201)
                .body("warnings", nullValue());
    }

    @Test
    void anActivityThatMayBeThereAlreadyIsStoredWithAWarning() {
        var plan = ", \"plan\": {\"period\": {\"text\": \"%s\"}, \"on\": \"2009-11-01\"}";
        var first = create("Séminaire, à Dakar!", plan.formatted("June 2010"))
                .body("warnings", nullValue())
                .extract();
        create("seminaire a Dakar", plan.formatted("June 2010"))
                .body("warnings[0].code", equalTo("LIKELY_DOUBLE"))
                .body("warnings[0].record.reference", equalTo(first.<String>path("reference")));
        create("seminaire a Dakar", plan.formatted("July 2010")).body("warnings", nullValue());
        create("A proposal", ", \"on\": \"2009-11-01\"").body("warnings", nullValue());
        create("A proposal", ", \"on\": \"2009-11-02\"").body("warnings", hasSize(1));
        // Read later, it says nothing of it: only a write warns.
        Api.get(first.path("id")).then().body("warnings", nullValue());
    }

    private static ValidatableResponse create(String title, String more) {
        return as("publisher")
                .body("{\"project\": \"LINK\", \"title\": {\"en\": \"%s\"}, \"kind\": \"TRAINING\"%s}"
                        .formatted(title, more))
                .post(ACTIVITIES)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse found(String q) {
        return as("viewer")
                .queryParam("q", q)
                .get(ORGANISATIONS + "?limit=200")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse listed(String filter) {
        return as("viewer")
                .get(ACTIVITIES + "?project=LINK&limit=200&" + filter)
                .then()
                .statusCode(200);
    }
}
