package org.cybercrimeproject.kit.writing;

import java.util.regex.Pattern;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;

/**
 * Who writes, why, and against which version.
 *
 * @param actor the token's {@code sub}, or {@code system:…}; never a person's name
 * @param reason why, in the words of the person; or null
 * @param cause what made the system write (follow-up, source, rule); or null when a person did
 * @param authority what the writer may do
 * @param match the version that the writer has seen
 */
public record Intent(String actor, String reason, String cause, Authority authority, Match match) {

    /** The system itself writes, for the cause given. */
    public static Intent system(String actor, String cause) {
        return new Intent(actor, null, cause, Authority.SYSTEM, Match.NOT_NEEDED);
    }

    /** What follows from another change, in the name of who made that. */
    public static Intent following(Recorded recorded) {
        var state = recorded.after().state();
        var cause = recorded.type().name() + " " + (state.reference() == null ? state.id() : state.reference())
                + " version " + recorded.after().version();
        return new Intent(recorded.intent().actor(), null, cause, Authority.SYSTEM, Match.NOT_NEEDED);
    }

    /** Whether the system itself writes. */
    boolean isSystem() {
        return cause != null;
    }

    /** The header If-Match. */
    public sealed interface Match {

        Match NOT_NEEDED = new NotNeeded();

        /** Nothing to compare: a creation, or the system itself. */
        record NotNeeded() implements Match {}

        /** The header is needed and was not sent. */
        record Missing() implements Match {}

        /** {@code If-Match: *}: any version will do. */
        record Any() implements Match {}

        /** The version that the writer has seen. */
        record Version(long version) implements Match {}

        Pattern ETAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})(?:-[^\"]*)?\"");

        static Match of(String header) {
            if (header == null) {
                return new Missing();
            }
            if (header.trim().equals("*")) {
                return new Any();
            }
            var matcher = ETAG.matcher(header.trim());
            // An ETag that this suite never gave can't be current.
            return matcher.matches() ? new Version(Long.parseLong(matcher.group(1))) : new Version(-1);
        }
    }

    /** Refuses (428, 412) unless the writer has seen this version. */
    public void check(long version) {
        if (match instanceof Match.Missing) {
            throw Problem.PRECONDITION_REQUIRED.with(Message.of(
                    "Send the ETag of the record as you read it in the header If-Match.",
                    "Envoyez l’ETag de l’enregistrement tel que vous l’avez lu dans l’en-tête If-Match."));
        }
        if (match instanceof Match.Version seen && seen.version() != version) {
            throw Problem.STALE.with(Message.of(
                    "Somebody has changed the record since you read it: it is at version %d now. Read it again, then"
                            + " repeat your change.",
                    "L’enregistrement a été modifié depuis que vous l’avez lu : il en est à la version %d. Relisez-le,"
                            + " puis refaites votre modification.",
                    (Long) version));
        }
    }
}
