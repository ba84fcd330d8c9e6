package org.cybercrimeproject.kit.problem;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

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

    /** The path asked for, with one slash at its beginning: «//» would be read as an address at another host. */
    static String instance(String path) {
        return path == null ? "/" : path.replaceFirst("^/{2,}", "/");
    }
}
