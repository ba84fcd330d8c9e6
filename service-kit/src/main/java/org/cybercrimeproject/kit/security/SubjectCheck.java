package org.cybercrimeproject.kit.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Takes a token for the subject that it names ({@code sub}) and for nothing else: who writes is told for ever, and a
 * name or an e-mail address could never be erased. A token without one, or with one that it can't have, is none (401).
 */
@Singleton
class SubjectCheck implements SecurityIdentityAugmentor {

    /** OpenID Connect Core 1.0, 2: at most 255 ASCII characters. None of them breaks a line of a log. */
    private static final Pattern FORM = Pattern.compile("[\\x20-\\x7e]{1,255}");

    /** Who nobody is: what the system itself did stands under these names. */
    private static final Pattern OF_THE_SYSTEM = Pattern.compile("\\s*(system:.*|anonymous\\s*)");

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.isAnonymous() || isSubject(identity)
                ? Uni.createFrom().item(identity)
                : Uni.createFrom()
                        .failure(new AuthenticationFailedException("The token has no subject that somebody may have."));
    }

    /** Whether an identity goes by the subject of its token, whatever the settings make its name. */
    private static boolean isSubject(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && isFree(token.getSubject())
                && token.getSubject().equals(token.getName());
    }

    /** Whether somebody may have this subject. */
    static boolean isFree(String subject) {
        return subject != null
                && !subject.isBlank()
                && FORM.matcher(subject).matches()
                && !OF_THE_SYSTEM.matcher(subject.toLowerCase(Locale.ROOT)).matches();
    }
}
