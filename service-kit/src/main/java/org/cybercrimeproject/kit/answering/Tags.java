package org.cybercrimeproject.kit.answering;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.EntityTag;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.reading.Hash;

/** ETags: what tells one answer from another. */
final class Tags {

    private Tags() {}

    /** What If-Match compares is the part before the hyphen; the rest tells renderings apart. */
    static EntityTag of(long version, String... renderings) {
        return new EntityTag(version + "-" + Hash.of(renderings));
    }

    /** Whether the caller has the answer with this tag (If-None-Match, in however many lines); weak tags match too. */
    static boolean held(HttpServerRequest request, EntityTag tag) {
        return request.headers().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::trim)
                .map(value -> value.startsWith("W/") ? value.substring(2) : value)
                .anyMatch(value -> value.equals("*") || value.equals("\"" + tag.getValue() + "\""));
    }
}
