package org.cybercrimeproject.kit.writing;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.problem.Address;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;

/**
 * A POST with an Idempotency-Key.
 *
 * @param scope stands for subject, method, path and key: the same four, the same request
 * @param request stands for what was asked for, so that a key used for something else is noticed
 */
record KeyedRequest(UUID scope, String request) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

    /** The request at hand, when it is a POST that carries a key; refuses a key that is none. */
    static Optional<KeyedRequest> of(HttpServerRequest http, SecurityIdentity identity, Method method, Object... body) {
        var keys = http.headers().getAll(HEADER);
        if (keys.isEmpty() || !http.method().name().equals("POST")) {
            return Optional.empty();
        }
        if (keys.size() > 1 || !FORM.matcher(keys.get(0)).matches()) {
            throw Problem.INVALID_PARAMETER.at(
                    HEADER,
                    Message.of(
                            "Send one key of 1 to 200 printable ASCII characters without blanks, such as a UUID.",
                            "Envoyez une seule clé de 1 à 200 caractères ASCII imprimables sans espaces, tel un"
                                    + " UUID."));
        }
        var scope = digest(List.of(
                identity.isAnonymous() ? "" : identity.getPrincipal().getName(),
                http.method().name(),
                Address.plain(http.path()).orElse(http.path()),
                keys.get(0)));
        var asked = new ArrayList<String>(List.of(method.getName()));
        for (var part : body) {
            asked.add(Json.write(part));
        }
        var bytes = ByteBuffer.wrap(scope);
        return Optional.of(new KeyedRequest(
                new UUID(bytes.getLong(), bytes.getLong()), HexFormat.of().formatHex(digest(asked))));
    }

    /** The advisory lock that lets one request with this key through at a time. */
    long lock() {
        return scope.getMostSignificantBits();
    }

    private static byte[] digest(List<String> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
