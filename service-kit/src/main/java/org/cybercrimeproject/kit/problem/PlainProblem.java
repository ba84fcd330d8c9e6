package org.cybercrimeproject.kit.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;

/** A problem that is answered before, or instead of, any resource: the library that answers the others is not asked. */
public final class PlainProblem {

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private PlainProblem() {}

    /** The body of the answer. */
    public static String json(Problem problem, RoutingContext request, String detail) {
        return new JsonObject()
                .put("type", problem.type().toString())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", detail)
                .put("instance", instance(request.request().path()))
                .encode();
    }

    /** The body of the answer. */
    public static String json(Problem problem, RoutingContext request, Message detail) {
        var wish = request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return json(
                problem,
                detail,
                instance(request.request().path()),
                wish != null && wish.strip().toLowerCase(Locale.ROOT).startsWith("fr") ? Locale.FRENCH : Locale.ENGLISH);
    }

    /** The body of an answer to something that is not known well enough to be called a request. */
    public static String json(Problem problem, Message detail, String instance, Locale language) {
        return new JsonObject()
                .put("type", problem.type().toString())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", detail.in(language))
                .put("instance", instance)
                .encode();
    }

    /** The path asked for, with one slash at its beginning: «//» would be read as an address at another host. */
    static String instance(String path) {
        return path == null ? "/" : path.replaceFirst("^/{2,}", "/");
    }
}
