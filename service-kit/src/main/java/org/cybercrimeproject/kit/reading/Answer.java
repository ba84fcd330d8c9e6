package org.cybercrimeproject.kit.reading;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import org.cybercrimeproject.kit.text.Language;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with the headers that belong to them: ETag, Location, Link, Vary. */
public final class Answer {

    private static final String VARY = "Accept, Accept-Language, Authorization";

    private Answer() {}

    /** One record; 304 when the caller has it already. */
    public static <T> RestResponse<T> one(
            T view, long version, LocalDate asOf, Language language, Visibility level, Request request) {
        var tag = tag(version, asOf, language, level);
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null && unchanged.build().getStatus() == 304) {
            return RestResponse.ResponseBuilder.<T>create(304)
                    .tag(tag)
                    .header("Vary", VARY)
                    .build();
        }
        return RestResponse.ResponseBuilder.ok(view)
                .tag(tag)
                .header("Vary", VARY)
                .build();
    }

    /** A record that has just been changed. */
    public static <T> RestResponse<T> changed(
            T view, long version, LocalDate asOf, Language language, Visibility level) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(tag(version, asOf, language, level))
                .build();
    }

    /** A record that has just been created. */
    public static <T> RestResponse<T> created(
            URI location, T view, long version, LocalDate asOf, Language language, Visibility level) {
        return RestResponse.ResponseBuilder.<T>created(location)
                .entity(view)
                .tag(tag(version, asOf, language, level))
                .build();
    }

    /** A page of a list, with a link to the next one (RFC 8288). */
    public static <T> RestResponse<Page<T>> page(Page<T> page, UriInfo uri) {
        var response = RestResponse.ResponseBuilder.ok(page).header("Vary", VARY);
        if (page.nextCursor() != null) {
            var next = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.nextCursor())
                    .build();
            response.links(Link.fromUri(next.getRawPath() + "?" + next.getRawQuery())
                    .rel("next")
                    .build());
        }
        return response.build();
    }

    /** What If-Match compares is the part before the hyphen; the rest tells renderings apart. */
    private static EntityTag tag(long version, LocalDate asOf, Language language, Visibility level) {
        return new EntityTag(version + "-" + Cursor.hash(asOf.toString(), language.code(), level.name()));
    }
}
