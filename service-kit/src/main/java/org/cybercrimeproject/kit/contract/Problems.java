package org.cybercrimeproject.kit.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The one form of a problem in the documents. */
final class Problems {

    static final String PROBLEM_JSON = "application/problem+json";

    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry("400", "The request can't be understood; violations name the fields to correct."),
            Map.entry("401", "A valid bearer token is needed."),
            Map.entry("403", "The token does not carry a role that may do this."),
            Map.entry("404", "There is no such record, or none that the caller may see, or not yet on that day."),
            Map.entry("406", "No such representation."),
            Map.entry(
                    "409",
                    "A rule of the domain forbids it. The types in-progress and not-settled are not refusals: the same request"
                            + " will succeed in a moment; then the header Retry-After says after how many seconds."),
            Map.entry("410", "The record was withdrawn."),
            Map.entry("412", "The record has changed since it was read."),
            Map.entry("413", "The body is too large."),
            Map.entry("415", "The body has another media type."),
            Map.entry("422", "The Idempotency-Key was used with another body."),
            Map.entry("428", "The header If-Match is needed."),
            Map.entry("429", "Too many requests."),
            Map.entry("503", "Something the service needs is temporarily unavailable."));

    private Problems() {}

    static APIResponse response(String status) {
        return OASFactory.createAPIResponse()
                .description(DESCRIPTIONS.get(status))
                .content(OASFactory.createContent()
                        .addMediaType(
                                PROBLEM_JSON,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }

    static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description(
                        "What went wrong and what to do about it (RFC 9457). The types are listed in docs/errors.md.")
                .addProperty(
                        "type",
                        text().format("uri")
                                .pattern("^urn:cybercrimeproject:problem:[a-z][a-z-]*$")
                                .description("Stable name of the problem."))
                .addProperty("title", text().description("What kind of problem it is, in words."))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("The status of the answer."))
                .addProperty(
                        "detail",
                        text().description(
                                        "What is wrong and what to do, for the person who must correct it, in the language of the"
                                                + " request."))
                .addProperty("instance", text().description("The address asked for."))
                .addProperty("traceId", text().description("Give it to the operators when you ask for help."))
                .addProperty(
                        "knownSince",
                        text().format("date-time")
                                .description("With not-known-yet: when the record was first recorded."))
                .addProperty(
                        "alternatives",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("What may have been meant, likeliest first; where a name was looked for.")
                                .items(OASFactory.createSchema().ref("#/components/schemas/Alternative")))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("Each part of the request that has to be mended.")
                                .items(OASFactory.createSchema().ref("#/components/schemas/Violation")))
                .addProperty(
                        "possible",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description(
                                        "With a broken rule: the commands that are possible instead, as they stand in"
                                                + " addresses, such as plan.")
                                .items(text()))
                .required(List.of("type", "title", "status", "detail"));
    }

    static Schema violation() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("field", text().description("JSON pointer into the body, or the name of the parameter."))
                .addProperty("message", text().description("What was expected there, in the language of the request."))
                .required(List.of("field", "message"));
    }

    static Schema alternative() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("code", text().description("The code that the name may stand for."))
                .addProperty("name", text().description("The name that a page prints for it."))
                .addProperty("note", text().description("A note that is printed with the name."))
                .required(List.of("code", "name"));
    }

    static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
