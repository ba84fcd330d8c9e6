package org.cybercrimeproject.kit.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The headers of requests and answers that mean the same everywhere. */
final class Headers {

    private static final String ETAG = "^(W/)?\"[0-9a-f]+(-[0-9a-f]+)?\"$";
    private static final String KEY = "^[!-~]{1,200}$";

    private Headers() {}

    static void document(Facts facts, Operation operation) {
        if (facts.changes()) {
            operation.addParameter(
                    facts.puts()
                            ? parameter("If-Match", "The ETag of what is there, as it was read; none when nothing is.")
                            : parameter("If-Match", "The ETag of the record as it was read.")
                                    .required(true));
        }
        if (facts.keyed()) {
            operation.addParameter(parameter(
                    "Idempotency-Key",
                    "A word of the caller's own choice: the same request with the same key is carried out once, and"
                            + " its repetitions within 24 hours are answered as the first one was."));
            operation
                    .getParameters()
                    .get(operation.getParameters().size() - 1)
                    .getSchema()
                    .pattern(KEY);
        }
        if (facts.tagged()) {
            operation.addParameter(parameter("If-None-Match", "The ETag of an answer that the caller has."));
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304", OASFactory.createAPIResponse().description("The caller has this answer already."));
            add(operation, "304", "ETag", etag().required(true));
            add(operation, "200", "ETag", etag().required(true));
            // Headers of the answer's own travel with the 304, too: how fresh what the caller has still is.
            var own = operation.getResponses().getAPIResponse("200").getHeaders();
            own.forEach((name, header) -> add(operation, "304", name, header));
        }
        if (facts.pages()) {
            add(operation, "200", "Link", header("Where the next page is (RFC 8288); left out on the last one."));
        }
        if (facts.creates()) {
            add(
                    operation,
                    "201",
                    "Location",
                    header("The address of what was created.").required(true));
            add(operation, "201", "ETag", etag().required(true));
        }
        if (facts.changes()) {
            add(operation, "200", "ETag", etag().required(true));
        }
        add(operation, "401", "WWW-Authenticate", header("How to sign in.").required(true));
        // Not of 409: a rule that forbids something has no time after which it does not (ADR 031).
        add(operation, "429", "Retry-After", seconds().required(true));
        add(operation, "503", "Retry-After", seconds().required(true));
    }

    private static void add(Operation operation, String status, String name, Header header) {
        var response = operation.getResponses().getAPIResponse(status);
        if (response != null
                && (response.getHeaders() == null || !response.getHeaders().containsKey(name))) {
            response.addHeader(name, header);
        }
    }

    private static Parameter parameter(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(Problems.text());
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(Problems.text());
    }

    private static Header etag() {
        return OASFactory.createHeader()
                .description("The version of the record and a hash of this rendering; If-Match takes it.")
                .schema(Problems.text().pattern(ETAG));
    }

    private static Header seconds() {
        return OASFactory.createHeader()
                .description("Seconds to wait before retrying.")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER));
    }
}
