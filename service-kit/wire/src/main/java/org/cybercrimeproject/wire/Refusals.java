package org.cybercrimeproject.wire;

import io.netty.handler.codec.http.HttpHeaders;

/** Says in words why something is no request. */
@FunctionalInterface
public interface Refusals {

    /**
     * The body of the answer, a problem (RFC 9457), in the language that the headers ask for: {@link ReaderLanguage}.
     *
     * @param headers those that could be read; none when it did not come so far
     */
    String json(Fault fault, HttpHeaders headers);
}
