package org.cybercrimeproject.wire;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;

/**
 * What is known of the request that is refused.
 *
 * @param withoutBody whether its answer has none: HEAD
 * @param headers those that could be read
 */
record RefusedHead(boolean withoutBody, HttpHeaders headers) {

    /** Nothing could be read. */
    static final RefusedHead UNKNOWN = new RefusedHead(false, EmptyHttpHeaders.INSTANCE);

    /** A copy: whoever handles the request may change its headers, on another thread too. */
    static RefusedHead of(HttpRequest request) {
        return new RefusedHead(
                request.method().equals(HttpMethod.HEAD), request.headers().copy());
    }

    /** The last answer of a connection. */
    FullHttpResponse answer(Fault fault, Refusals refusals) {
        var body = refusals.json(fault, headers).getBytes(StandardCharsets.UTF_8);
        var language = ReaderLanguage.of(null, headers.get(HttpHeaderNames.ACCEPT_LANGUAGE));
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(fault.status()),
                withoutBody ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(body));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LANGUAGE, language.getLanguage())
                .set(HttpHeaderNames.VARY, HttpHeaderNames.ACCEPT_LANGUAGE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CONNECTION, "close")
                .set("X-Content-Type-Options", "nosniff");
        return response;
    }
}
