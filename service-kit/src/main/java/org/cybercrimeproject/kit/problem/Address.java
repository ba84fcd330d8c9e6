package org.cybercrimeproject.kit.problem;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The spellings of a path. Letters may be written as percent and digits, and one slash may stand at the end: that is the
 * same path, and {@link #plain} says which. All other ways to write one path differently are no address here (ADR 027):
 * doubled slashes, dot segments, parameters behind a semicolon, slashes and control characters in disguise.
 */
public final class Address {

    private Address() {}

    /**
     * A path as all its spellings have it in common.
     *
     * @param path as it was sent, beginning with a slash
     * @return nothing when no address is spelled like this
     */
    public static Optional<String> plain(String path) {
        if (path == null || !path.startsWith("/")) {
            return Optional.empty();
        }
        var text = path.indexOf('%') < 0 ? Optional.of(path) : decoded(path);
        return text.filter(Address::isPlain).map(Address::withoutEnd);
    }

    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == ';' || c == '\\' || Character.isISOControl(c)) {
                return false;
            }
        }
        var segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            var isLast = i == segments.length - 1;
            if (segments[i].isEmpty() && !isLast || segments[i].equals(".") || segments[i].equals("..")) {
                return false;
            }
        }
        return true;
    }

    private static String withoutEnd(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static Optional<String> decoded(String path) {
        var bytes = new ByteArrayOutputStream(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c != '%') {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            int high = i + 2 < path.length() ? Character.digit(path.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(path.charAt(i + 2), 16);
            int octet = high * 16 + low;
            if (low < 0 || octet == '/' || octet == '%') {
                return Optional.empty();
            }
            bytes.write(octet);
            i += 2;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
