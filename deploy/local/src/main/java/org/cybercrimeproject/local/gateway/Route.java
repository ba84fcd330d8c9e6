package org.cybercrimeproject.local.gateway;

import java.util.Optional;
import java.util.Set;
import org.cybercrimeproject.local.service.Service;

/** What a path at the entry leads to. */
sealed interface Route {
    /** A service's API. */
    record Api(Service service) implements Route {}

    /** One service's OpenAPI document, which it serves on its management port. */
    record Document(Service service) implements Route {}

    /** All OpenAPI documents as one. */
    record MergedDocument() implements Route {}

    /** The page with the links. */
    record Index() implements Route {}

    /** Nothing is served there. */
    record Unknown() implements Route {}

    /** Below these the next segment names the service. */
    Set<String> NAMING_THE_SERVICE = Set.of("code-lists", "operations");

    /** Finds the route of a path. */
    static Route of(String path) {
        String[] segments = path.split("/", -1);
        if (path.equals("/")) {
            return new Index();
        }
        if (path.equals("/openapi")) {
            return new MergedDocument();
        }
        if (segments.length == 3 && segments[1].equals("openapi")) {
            return Service.ofKey(segments[2]).<Route>map(Document::new).orElseGet(Unknown::new);
        }
        if (segments.length < 4 || !path.startsWith("/api/v1/")) {
            return new Unknown();
        }
        return owner(segments).<Route>map(Api::new).orElseGet(Unknown::new);
    }

    private static Optional<Service> owner(String[] segments) {
        if (NAMING_THE_SERVICE.contains(segments[3])) {
            return segments.length > 4 ? Service.ofKey(segments[4]) : Optional.empty();
        }
        return Service.ofCollection(segments[3]);
    }
}
