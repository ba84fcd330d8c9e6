package org.cybercrimeproject.kit.answering;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The address of the page that follows: that of this page with another cursor. */
final class NextPage {

    private static final String AS_IT_IS = "-._~!$&'()*+,;=:@/?%";

    private NextPage() {}

    /**
     * The address.
     *
     * @param path as it was asked for
     * @param query the same, or null; signs that no address may hold are escaped, for a caller may send them all the same
     * @param cursor the cursor of the next page, base64url
     */
    static String address(String path, String query, String cursor) {
        var kept = query == null ? Stream.<String>empty() : Stream.of(query.split("&"));
        return escaped(path) + "?"
                + Stream.concat(
                                kept.filter(it -> !it.isEmpty() && !it.equals("cursor") && !it.startsWith("cursor="))
                                        .map(NextPage::escaped),
                                Stream.of("cursor=" + cursor))
                        .collect(Collectors.joining("&"));
    }

    private static String escaped(String raw) {
        var address = new StringBuilder();
        for (var b : raw.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || AS_IT_IS.indexOf(c) >= 0);
            address.append(plain ? Character.toString(c) : String.format("%%%02X", (int) c));
        }
        return address.toString();
    }
}
