package org.cybercrimeproject.kit.test.badinput;

import java.util.List;

/** Headers, cursors and paths that nobody in their senses sends. */
final class OddInput {

    static final List<String> HEADERS = List.of(
            "Accept:",
            "Accept:  ",
            "Accept: ,",
            "Accept: /",
            "Accept: */",
            "Accept: json",
            "Accept: text/csv;q=x",
            "Accept: text/csv;q=9, application/json;q=-1",
            "Accept: application/json;q=0",
            "Accept: application/json;=;\"",
            "Accept: text/csv;charset=utf-99",
            "Accept: *;q=0.1",
            "Accept: text/\u00e9",
            "Accept: */*;q=",
            "Accept: text/csv;q=",
            "Accept: application/json;v=",
            "Accept: text/csv;=",
            "Accept: text/html;q=;,",
            "Accept-Language:",
            "Accept-Language: *",
            "Accept-Language: -",
            "Accept-Language: fr;q=zz, \u00ff, en;q=1e9",
            "Accept-Encoding: ;;q=x",
            "Accept-Charset: \u00ff",
            "Content-Type:",
            "Content-Type: nonsense",
            "Content-Type: application/json; charset=utf-99",
            "Range: bytes=-1--2,zz",
            "Range: items=0-",
            "Expect: the-unexpected",
            "Expect:",
            "If-None-Match:",
            "If-None-Match: \"",
            "If-None-Match: W/,,\"\u00ff",
            "If-Match: \"",
            "If-Modified-Since: yesterday",
            "Authorization:",
            "Authorization: Bearer",
            "Authorization: Bearer ",
            "Authorization: Bearer \u00ff.\u00ff.\u00ff",
            "Authorization: Bearer a b",
            "Authorization: Basic !!!",
            "Authorization: Nonsense",
            "Cookie: =;;=\u00ff",
            "Prefer: wait=-1",
            "Prefer: wait=99999999999999999999",
            "Suite-Recorded: nobody;never",
            "Idempotency-Key:",
            "traceparent: zz-zz-zz-zz",
            "X-Forwarded-For: \u00ff, nobody",
            "X-Forwarded-Host: \u00ff:99999999999",
            "X-Forwarded-Port: many",
            "X-Forwarded-Proto: \u00ff",
            "Forwarded: for=\"[;;\"",
            "X-HTTP-Method-Override: DELETE",
            "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQAAP__",
            "Connection: , , keep-alive");

    /** Odd, but no reason to refuse anything. */
    static final List<String> HARMLESS_HEADERS = List.of(
            "Accept: application/json;",
            "Accept: *",
            "Accept:\r\nAccept: application/json",
            "Accept-Language: ,",
            "Accept-Language: en;q=2",
            "Accept-Language: fr;q=",
            "Accept-Language:\r\nAccept-Language:",
            "If-None-Match:\r\nIf-None-Match:");

    static final List<String> CURSORS = List.of(
            "",
            "%20",
            "x",
            "%00",
            "%FF%FE",
            "e30",
            "bnVsbA",
            "W10",
            "eyJ2IjpbXX0",
            "%7B%7D",
            "-",
            "====",
            "_".repeat(3_000));

    static final List<String> NO_ADDRESSES = List.of(
            "/api//v1",
            "//api/v1",
            "/api/v1/.",
            "/api/./v1",
            "/api/v1/../v1",
            "/api/v1/%2e%2e/v1",
            "/api;a=b/v1",
            "/api/v1;",
            "/api%2Fv1",
            "/api%5Cv1",
            "/api/v1/%00",
            "/api/v1/%0d%0aX:y",
            "/api/v1/%25",
            "/%c0%ae/");

    private OddInput() {}
}
