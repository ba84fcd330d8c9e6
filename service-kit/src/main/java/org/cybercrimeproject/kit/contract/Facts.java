package org.cybercrimeproject.kit.contract;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * What an operation does, as its markers and parameters tell.
 *
 * @param method GET, POST, …
 * @param operation the operation
 * @param markers the names of its markers
 */
record Facts(PathItem.HttpMethod method, Operation operation, Set<String> markers) {

    /** Reads the markers that the build wrote, and takes them out of the document. */
    static Facts of(PathItem.HttpMethod method, Operation operation) {
        var extensions = operation.getExtensions();
        var found = extensions == null ? null : extensions.get(FromCode.MARKERS);
        operation.removeExtension(FromCode.MARKERS);
        return new Facts(
                method,
                operation,
                found instanceof List<?> markers
                        ? Set.copyOf(markers.stream().map(Object::toString).toList())
                        : Set.of());
    }

    boolean reads() {
        return method == PathItem.HttpMethod.GET;
    }

    boolean writes() {
        return !reads();
    }

    boolean creates() {
        return markers.contains(Creates.class.getSimpleName());
    }

    private boolean versioned() {
        return markers.contains(Versioned.class.getSimpleName());
    }

    /** Answers with an ETag, and with 304. */
    boolean tagged() {
        return reads() && versioned();
    }

    /** Takes the version that was seen, and answers with the new one. */
    boolean changes() {
        return writes() && versioned();
    }

    /** Makes what is at the address, or replaces it: only what is there already has a version that was seen. */
    boolean puts() {
        return changes() && method == PathItem.HttpMethod.PUT;
    }

    /** May be sent again with the same key. */
    boolean keyed() {
        return method == PathItem.HttpMethod.POST && (creates() || changes());
    }

    /** Of something that may have been withdrawn. */
    boolean withdrawable() {
        return versioned() && markers.contains(Withdrawable.class.getSimpleName());
    }

    /** Goes through a list page by page. */
    boolean pages() {
        return takes("query", "cursor");
    }

    /** Is about something that its address names. */
    boolean named() {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getIn().toString().equals("path"));
    }

    boolean secured() {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }

    boolean takes(String place, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> name.equals(parameter.getName())
                                && parameter.getIn().toString().equals(place));
    }
}
