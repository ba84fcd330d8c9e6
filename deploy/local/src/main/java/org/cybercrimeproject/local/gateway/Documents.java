package org.cybercrimeproject.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.cybercrimeproject.local.service.Service;
import org.cybercrimeproject.local.setup.Ports;

/** Fetches the services' OpenAPI documents and answers with all of them as one. */
record Documents(HttpClient client, Ports ports) {
    void answer(HttpServerRequest request) {
        List<Future<JsonObject>> fetched = new ArrayList<>();
        for (Service service : Service.values()) {
            fetched.add(fetch(service));
        }
        Future.all(fetched)
                .onSuccess(all -> {
                    MergedDocument merged = new MergedDocument();
                    for (int i = 0; i < fetched.size(); i++) {
                        merged.add(Service.values()[i].key(), fetched.get(i).result());
                    }
                    request.response()
                            .putHeader("content-type", "application/json")
                            .end(merged.json().toBuffer());
                })
                .onFailure(away -> Problem.oneIsUnavailable().answer(request));
    }

    private Future<JsonObject> fetch(Service service) {
        return client.request(HttpMethod.GET, ports.of(service.management()), "127.0.0.1", "/q/openapi?format=json")
                .compose(HttpClientRequest::send)
                .compose(HttpClientResponse::body)
                .map(Buffer::toJsonObject);
    }
}
