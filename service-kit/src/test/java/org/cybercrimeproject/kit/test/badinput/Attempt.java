package org.cybercrimeproject.kit.test.badinput;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cybercrimeproject.kit.test.api.Samples.Sample;

/**
 * A request that should not be carried out, or at least should not do harm.
 *
 * @param name what is wrong with it
 * @param address with its query, as it goes over the wire
 * @param headers beside the token
 * @param body what is sent, or null
 * @param wanted what the answer may be
 * @param field where the answer must point to: a JSON pointer, the name of a parameter, or null
 */
record Attempt(
        String name,
        String method,
        String address,
        Map<String, String> headers,
        byte[] body,
        Wanted wanted,
        String field) {

    /** What an answer may be. */
    enum Wanted {
        /** A 4xx that says what to mend. */
        REFUSED,
        /** Anything but a fault of ours. */
        HARMLESS,
        /** Carried out, or refused for another reason than this field. */
        ALLOWED
    }

    /** The sample as it is: the beginning of every attempt. */
    static Attempt of(Sample sample, String name, Wanted wanted) {
        var headers = new LinkedHashMap<String, String>();
        sample.operation().consumes().ifPresent(type -> headers.put("Content-Type", type));
        if (sample.match() != null) {
            headers.put("If-Match", sample.match());
        }
        var query = new StringBuilder();
        sample.query()
                .forEach((key, value) -> query.append(query.isEmpty() ? '?' : '&')
                        .append(key)
                        .append('=')
                        .append(value));
        var body = sample.body() == null ? null : bytes(sample.body().toString());
        return new Attempt(name, sample.operation().method(), sample.address() + query, headers, body, wanted, null);
    }

    Attempt with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        if (value == null) {
            more.remove(header);
        } else {
            more.put(header, value);
        }
        return new Attempt(name, method, address, more, body, wanted, field);
    }

    Attempt body(String text) {
        return body(bytes(text));
    }

    Attempt body(byte[] other) {
        return new Attempt(name, method, address, headers, other, wanted, field);
    }

    Attempt at(String pointer) {
        return new Attempt(name, method, address, headers, body, wanted, pointer);
    }

    /** With another value of a query parameter, already as it goes over the wire. */
    Attempt query(String parameter, String raw) {
        var others = new StringBuilder();
        var path = address.contains("?") ? address.substring(0, address.indexOf('?')) : address;
        if (address.contains("?")) {
            for (var pair : address.substring(address.indexOf('?') + 1).split("&")) {
                if (!pair.startsWith(parameter + "=")) {
                    others.append(pair).append('&');
                }
            }
        }
        return to(path + "?" + others + parameter + "=" + raw).at(parameter);
    }

    Attempt to(String other) {
        return new Attempt(name, method, other, headers, body, wanted, field);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + (address.length() > 150 ? address.substring(0, 150) + "…" : address) + " with " + name
                + (field == null ? "" : " at " + field);
    }
}
