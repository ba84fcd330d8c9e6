package org.cybercrimeproject.kit.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import org.cybercrimeproject.wire.ProblemInstance;
import org.cybercrimeproject.wire.ReaderLanguage;

/** A problem that is answered before, or instead of, any resource: the library that answers the others is not asked. */
public final class PlainProblem {

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private PlainProblem() {}

    /** The body of the answer, in the language of whoever asked; the answer's headers say which one it is. */
    public static String json(Problem problem, RoutingContext request, Message detail) {
        var language = ReaderLanguage.of(request.request());
        request.response()
                .headers()
                .set(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return json(problem, detail, ProblemInstance.of(request.request().path()), language);
    }

    /** The body of an answer to something that is not known well enough to be called a request. */
    public static String json(Problem problem, Message detail, String instance, Locale language) {
        return new JsonObject()
                .put("type", problem.type().toString())
                .put("title", problem.title().in(language))
                .put("status", problem.status())
                .put("detail", detail.in(language))
                .put("instance", instance)
                .encode();
    }
}
