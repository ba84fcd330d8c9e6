package org.cybercrimeproject.wire;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What makes a request one (RFC 9110 §7.1, RFC 9112 §3), beyond what the decoder looks at. */
final class Requests {

    /** A name, or an address, and perhaps a port. */
    private static final Pattern HOST = Pattern.compile("(?:[A-Za-z0-9._~-]+|\\[[0-9A-Fa-f:.]+])(?::([0-9]{1,5}))?");

    private static final Pattern WITH_HOST = Pattern.compile("https?://([^/?]+)/");

    private static final int HIGHEST_PORT = 65_535;

    private Requests() {}

    /** What is wrong with the head of a request, if anything is. */
    static Optional<Fault> fault(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return Optional.of(Fault.of(request.decoderResult().cause()));
        }
        var version = request.protocolVersion();
        if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
            return Optional.of(Fault.MALFORMED);
        }
        var coding = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        if (!coding.isEmpty()
                && (coding.size() > 1
                        || !coding.get(0).strip().equalsIgnoreCase(HttpHeaderValues.CHUNKED.toString()))) {
            return Optional.of(Fault.MALFORMED);
        }
        if (!isAddress(request.uri())) {
            return Optional.of(Fault.ADDRESS);
        }
        return isHostSound(request) ? Optional.empty() : Optional.of(Fault.HOST);
    }

    private static boolean isHostSound(HttpRequest request) {
        var hosts = request.headers().getAll(HttpHeaderNames.HOST);
        if (hosts.isEmpty()) {
            return request.protocolVersion().equals(HttpVersion.HTTP_1_0);
        }
        return hosts.size() == 1 && isHost(hosts.get(0));
    }

    private static boolean isHost(String host) {
        var parts = HOST.matcher(host);
        if (!parts.matches() || parts.group(1) != null && Integer.parseInt(parts.group(1)) > HIGHEST_PORT) {
            return false;
        }
        try {
            // Whoever makes an address of it later must not fail: "[1:2]" looks like one and is none.
            new URI("http://" + host + "/");
            return true;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    /** A path, or what a proxy is sent: with scheme and host. Percent signs stand before two digits. */
    static boolean isAddress(String target) {
        if (!target.startsWith("/")) {
            var withHost = WITH_HOST.matcher(target);
            if (!withHost.lookingAt() || !isHost(withHost.group(1))) {
                return false;
            }
        }
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c <= ' ' || c >= 0x7f || c == '#' || c == '\\') {
                return false;
            }
            if (c == '%'
                    && (i + 2 >= target.length() || !isHex(target.charAt(i + 1)) || !isHex(target.charAt(i + 2)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
