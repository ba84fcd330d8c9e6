package org.cybercrimeproject.kit.test.api;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Holds every answer that a component test gets through REST Assured against the service's OpenAPI document. No test
 * asks for it: the build knows it by META-INF/services.
 */
public final class AnswersKeepTheContract implements QuarkusTestBeforeEachCallback, Filter {

    private static final String API = "/api/";
    private AnswerCheck check;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().stream().noneMatch(AnswersKeepTheContract.class::isInstance)) {
            RestAssured.filters(new AnswersKeepTheContract());
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var address = request.getURI();
        var path = path(address);
        if (!path.startsWith(API) || address.contains(":" + managementPort() + "/")) {
            return response;
        }
        var headers = new LinkedHashMap<String, String>();
        response.headers().forEach(header -> headers.putIfAbsent(header.getName(), header.getValue()));
        var answer =
                new AnswerCheck.Answer(request.getMethod(), path, response.statusCode(), headers, response.asString());
        var faults = check().faults(answer);
        if (!faults.isEmpty()) {
            throw new AssertionError(
                    "The answer to " + answer.method() + " " + address + " does not keep the contract: "
                            + String.join("; ", faults) + "\n" + answer.status() + " " + abbreviated(answer.body()));
        }
        return response;
    }

    private synchronized AnswerCheck check() {
        if (check == null) {
            check = new AnswerCheck(Contract.served());
        }
        return check;
    }

    private static String path(String address) {
        var path = address.replaceFirst("^https?://[^/]*", "");
        for (var end : List.of("?", "#")) {
            path = path.contains(end) ? path.substring(0, path.indexOf(end)) : path;
        }
        return path;
    }

    private static int managementPort() {
        return ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
    }

    private static String abbreviated(String body) {
        return body.length() > 2000 ? body.substring(0, 2000) + "…" : body;
    }
}
