package org.cybercrimeproject.kit.answering;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.reading.RecordReading;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.security.Caller;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.time.SuiteClock;
import org.cybercrimeproject.kit.writing.Changes;
import org.cybercrimeproject.kit.writing.Settled;
import org.cybercrimeproject.kit.writing.State;
import org.cybercrimeproject.kit.writing.Withdrawn;
import org.cybercrimeproject.kit.writing.Written;
import org.cybercrimeproject.wire.ReaderLanguage;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers with what belongs to them: what the caller may not see is not there, what did not exist on the day is a 404
 * that names the day; ETag, Location, Link, Vary.
 */
@RequestScoped
public class Answers {

    private static final int SETTLING_SECONDS = 5;
    static final String VARY = "Accept, Accept-Language, Authorization";

    private final Caller caller;
    private final SuiteClock clock;
    private final HttpServerRequest request;
    private final UriInfo uri;
    private final Settled settled;

    Answers(Caller caller, SuiteClock clock, HttpServerRequest request, UriInfo uri, Settled settled) {
        this.caller = caller;
        this.clock = clock;
        this.request = request;
        this.uri = uri;
        this.settled = settled;
    }

    /** The day that a reading asks for. */
    public LocalDate day(Reading reading) {
        return reading.asOf(clock);
    }

    /** The language of the words that an answer prints: that of the parameter lang, else that of Accept-Language. */
    public Language language() {
        return Language.of(ReaderLanguage.of(request));
    }

    /**
     * One record, or an answer made of more; 304 when the caller has it already.
     *
     * @param version the version of the record that the address names
     * @param since the first day on which that exists, or null
     * @param others what of other records the answer says, or their versions, as text: another text, another answer
     * @param view renders it as of the day
     */
    public <V> RestResponse<V> composed(
            long version, LocalDate since, Reading reading, String others, Function<LocalDate, V> view) {
        var day = begun(since, reading);
        var tag = tag(version, reading, others);
        if (Tags.held(request, tag)) {
            return RestResponse.ResponseBuilder.<V>create(304)
                    .tag(tag)
                    .header("Vary", VARY)
                    .build();
        }
        var body = view.apply(day);
        return linked(body, body instanceof Page<?> page ? page.nextCursor() : null)
                .tag(tag)
                .build();
    }

    /** The day that a reading asks for, on which a record that begins on another is there already. */
    LocalDate begun(LocalDate since, Reading reading) {
        var day = day(reading);
        if (since != null && day.isBefore(since)) {
            throw Problem.NOT_YET.with(Message.of(
                    "The record did not exist on %s; it begins on %s.",
                    "L’enregistrement n’existait pas le %s ; il commence le %s.", day, since));
        }
        return day;
    }

    /**
     * An answer made of so many records that no version tells it apart: its ETag is a hash of what it says; 304 when
     * the caller has it already.
     *
     * @param body the answer
     * @param others what the body does not say, such as its form
     */
    public <V> RestResponse.ResponseBuilder<V> derived(V body, String... others) {
        return derived(body, Tags.of(0, Json.write(body), String.join(" ", others)));
    }

    /**
     * The same where a part of the answer tells how fresh it is and nothing else: that part alone makes no other answer
     * of it, so the ETag is a weak one.
     *
     * @param body the answer
     * @param said the answer without that part
     */
    public <V> RestResponse.ResponseBuilder<V> refreshed(V body, V said) {
        return derived(body, new EntityTag(Tags.of(0, Json.write(said)).getValue(), true));
    }

    private <V> RestResponse.ResponseBuilder<V> derived(V body, EntityTag tag) {
        var response = Tags.held(request, tag)
                ? RestResponse.ResponseBuilder.<V>create(304)
                : RestResponse.ResponseBuilder.ok(body);
        return response.tag(tag).header("Vary", VARY);
    }

    /** What was known then, when the caller may see it both as it was and as it is now. */
    public <S extends State> Written<S> known(Optional<Changes.Past<S>> past, RecordReading reading) {
        refuseToAskForWithdrawn(reading);
        var found = visible(
                past,
                it -> it.known()
                        .map(then -> then.state().visibility())
                        .orElse(Visibility.PUBLIC)
                        .stricter(it.now().state().visibility()));
        refuseWithdrawn(
                found.now().state().id(),
                found.now().state().takenBack(),
                found.known().filter(then -> then.state().takenBack()).isPresent(),
                reading);
        return found.known()
                .orElseThrow(() -> Problem.NOT_KNOWN_YET.knownSince(
                        found.knownSince(),
                        Message.of(
                                "The record was not known at that instant; it was first recorded later.",
                                "L’enregistrement n’était pas connu à cet instant ; il a été saisi plus tard.")));
    }

    /** The instant that a reading asks for, when the answer can't change any more; empty: what is known now. */
    public Optional<Instant> knownAt(RecordReading reading) {
        var instant = reading.knownAt();
        if (instant == null) {
            return Optional.empty();
        }
        if (instant.isAfter(Instant.now())) {
            throw Problem.INVALID_PARAMETER.at(
                    "knownAt", Message.of("The instant is still to come.", "Cet instant est encore à venir."));
        }
        if (settled.until().filter(until -> !instant.isAfter(until)).isEmpty()) {
            throw Problem.NOT_SETTLED.retryAfter(
                    SETTLING_SECONDS,
                    Message.of(
                            "Something may still be recorded before that instant; ask again in a moment.",
                            "Des saisies antérieures à cet instant sont encore possibles ; redemandez dans un"
                                    + " moment."));
        }
        return Optional.of(instant);
    }

    /** The record itself, for an answer of another form. */
    public <S extends State> Written<S> visible(Optional<Written<S>> found) {
        return visible(found, written -> written.state().visibility());
    }

    /** A record that the caller may see, also though it was withdrawn. */
    public <S extends State> Written<S> standing(Optional<Written<S>> found, RecordReading reading) {
        refuseToAskForWithdrawn(reading);
        var written = visible(found);
        var withdrawn = written.state().takenBack();
        refuseWithdrawn(written.state().id(), withdrawn, withdrawn, reading);
        return written;
    }

    /** Refuses (403) to ask for withdrawn records unless the caller may see them, before any is looked for. */
    public void refuseToAskForWithdrawn(RecordReading reading) {
        if (reading.withdrawn()) {
            caller.mayAskForWithdrawn();
        }
    }

    /**
     * Refuses (410) what was withdrawn. Viewers see it where they ask for withdrawn records, or for an instant at which
     * it was not withdrawn yet; to all others it is withdrawn at every instant.
     *
     * @param now whether it is withdrawn now
     * @param then whether it was at the instant that the reading asks for; without one the same as now
     */
    public void refuseWithdrawn(UUID id, boolean now, boolean then, RecordReading reading) {
        if (caller.seesWithdrawn() ? then && !reading.withdrawn() : now || then) {
            throw Withdrawn.gone(id);
        }
    }

    /** Something found that has a visibility of its own. */
    public <T> T visible(Optional<T> found, Function<T, Visibility> visibility) {
        return found.filter(it -> caller.level().sees(visibility.apply(it)))
                .orElseThrow(() -> Problem.NOT_FOUND.with(Message.of(
                        "There is no record at %s, or none that you may see.",
                        "Il n’y a pas d’enregistrement à l’adresse %s, ou aucun que vous puissiez voir.",
                        uri.getPath())));
    }

    /** A record that has just been created: 201 with its address. */
    public <S extends State, V> RestResponse<V> created(
            String collection, Written<S> written, BiFunction<Written<S>, LocalDate, V> view) {
        return created(collection + "/" + written.state().id(), written.version(), day -> view.apply(written, day));
    }

    /** A part of a record that has just been created: 201 with its address and the record's version. */
    public <V> RestResponse<V> created(String address, long version, Function<LocalDate, V> view) {
        var reading = new Reading();
        return RestResponse.ResponseBuilder.<V>created(URI.create(address))
                .entity(view.apply(day(reading)))
                .tag(tag(version, reading, spoken()))
                .build();
    }

    /** A record that has just been changed. */
    public <S extends State, V> RestResponse<V> changed(Written<S> written, BiFunction<Written<S>, LocalDate, V> view) {
        return changed(written.version(), day -> view.apply(written, day));
    }

    /** Something that has just been changed and has a version of its own. */
    public <V> RestResponse<V> changed(long version, Function<LocalDate, V> view) {
        var reading = new Reading();
        return RestResponse.ResponseBuilder.ok(view.apply(day(reading)))
                .tag(tag(version, reading, spoken()))
                .build();
    }

    /** What tells an answer in French from that in English, which has no sign of its own. */
    private String spoken() {
        return language() == Language.FR ? "fr" : "";
    }

    /** A page of a list, with a link to the next one (RFC 8288). */
    public <T> RestResponse<Page<T>> page(Page<T> page) {
        return linked(page, page.nextCursor()).build();
    }

    /** A page in whatever form it was made, with a link to the next one. */
    <T> RestResponse.ResponseBuilder<T> linked(T body, String nextCursor) {
        var response = RestResponse.ResponseBuilder.ok(body).header("Vary", VARY);
        if (nextCursor != null) {
            response.header(
                    "Link", "<" + NextPage.address(request.path(), request.query(), nextCursor) + ">; rel=\"next\"");
        }
        return response;
    }

    private EntityTag tag(long version, Reading reading, String others) {
        return Tags.of(
                version,
                day(reading).toString(),
                reading.language().code(),
                caller.level().name(),
                others);
    }
}
