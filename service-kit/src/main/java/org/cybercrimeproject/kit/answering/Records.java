package org.cybercrimeproject.kit.answering;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Hash;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Paging;
import org.cybercrimeproject.kit.reading.RecordReading;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Texts;
import org.cybercrimeproject.kit.writing.AggregateRow;
import org.cybercrimeproject.kit.writing.AggregateType;
import org.cybercrimeproject.kit.writing.HistoryEntry;
import org.cybercrimeproject.kit.writing.Outcome;
import org.cybercrimeproject.kit.writing.Publishing;
import org.cybercrimeproject.kit.writing.State;
import org.cybercrimeproject.kit.writing.Written;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The records of one aggregate type as the API shows and changes them: one line per operation of a resource.
 *
 * @param <S> the state
 * @param <R> the aggregate row
 * @param <V> the record as it is answered
 */
public final class Records<S extends State, R extends AggregateRow, V> {

    private static final int READ_AT_ONCE = 100;

    /** What the parameter of a correction is for. */
    public static final String WHY = "Why it is corrected, as the history will show it; 2,000 characters at most.";

    private final Shell shell;
    private final AggregateType<S, R> type;
    private final String collection;
    private final View<S, V> view;
    private final Consumer<S> standing;
    private final BiFunction<S, Visibility, S> linked;

    Records(Shell shell, AggregateType<S, R> type, String collection, View<S, V> view) {
        this(shell, type, collection, view, state -> {}, (state, level) -> state);
    }

    private Records(
            Shell shell,
            AggregateType<S, R> type,
            String collection,
            View<S, V> view,
            Consumer<S> standing,
            BiFunction<S, Visibility, S> linked) {
        this.shell = shell;
        this.type = type;
        this.collection = collection;
        this.view = view;
        this.standing = standing;
        this.linked = linked;
    }

    /**
     * These records, read with links that say of other records what the reader may see of them today.
     *
     * @param shown the state as a level may see it; the same one where that is all of it
     */
    public Records<S, R, V> linking(BiFunction<S, Visibility, S> shown) {
        return new Records<>(shell, type, collection, view, standing, shown);
    }

    /**
     * These records, each changed as a part of it that may be withdrawn by itself.
     *
     * @param standing refuses (410) when that part was withdrawn
     */
    public Records<S, R, V> asPart(Consumer<S> standing) {
        return new Records<>(shell, type, collection, view, standing, linked);
    }

    /** One record, as of the day and as known at the instant that the reading asks for. */
    public RestResponse<V> get(String id, RecordReading reading) {
        return get(id, reading, view);
    }

    /** A part of one record, or the record in another form. */
    public <W> RestResponse<W> get(String id, RecordReading reading, View<S, W> other) {
        var level = shell.caller.level();
        var found = find(id, reading);
        var seen = linked.apply(found.state(), level);
        var written = new Written<>(seen, found.version(), found.recordedAt());
        return shell.answers.composed(
                found.version(),
                seen.since(),
                reading,
                others(found, seen, reading),
                day -> other.of(written, day, level));
    }

    /**
     * What the version does not tell: another record that is linked to was hidden, shown or withdrawn since, or what was
     * known then is hidden now.
     */
    private static <S extends State> String others(Written<S> found, S seen, RecordReading reading) {
        if (reading.knownAt() != null) {
            return "known " + Hash.of(Json.write(seen));
        }
        return seen.equals(found.state()) ? "" : Hash.of(Json.write(seen));
    }

    /**
     * One record whose view has words of other records in it, such as the names of countries: their versions are not
     * known here, so what the answer says is in its ETag too.
     */
    public RestResponse<V> worded(String id, RecordReading reading) {
        return worded(id, reading, view);
    }

    /** The same of a part of it, or of another form. */
    public <W> RestResponse<W> worded(String id, RecordReading reading, View<S, W> other) {
        var level = shell.caller.level();
        var written = find(id, reading);
        var body = other.of(written, shell.answers.begun(written.state().since(), reading), level);
        return shell.answers.composed(written.version(), null, reading, Json.write(body), day -> body);
    }

    /** The record itself, as known at the instant that the reading asks for: for an answer that is composed. */
    public Written<S> find(String id, RecordReading reading) {
        return shell.answers
                .knownAt(reading)
                .map(instant -> shell.answers.known(shell.changes.known(type, id, instant), reading))
                .orElseGet(() -> shell.answers.standing(shell.changes.newest(type, id), reading));
    }

    /**
     * Creates a record: 201 with its address.
     *
     * @param wanted the level that the request asks for, or null: whoever may not give it is told so before anything is
     *     locked or looked at
     * @param creation as of {@link #create(Supplier)}
     */
    public RestResponse<V> create(Visibility wanted, Supplier<Outcome<S>> creation) {
        return create(wanted, creation, view);
    }

    /**
     * Creates a record: 201 with its address.
     *
     * @param wanted as of {@link #create(Visibility, Supplier)}
     * @param creation as of {@link #create(Supplier)}
     * @param other what the answer shows: the record, and what a creation alone has to say
     */
    public RestResponse<V> create(Visibility wanted, Supplier<Outcome<S>> creation, View<S, V> other) {
        shell.caller.authority().mayGive(wanted);
        return create(creation, other);
    }

    /**
     * Creates a record: 201 with its address.
     *
     * @param creation makes it; all that may refuse it or takes locks belongs in there
     */
    public RestResponse<V> create(Supplier<Outcome<S>> creation) {
        return create(creation, view);
    }

    /**
     * Creates a record: 201 with its address.
     *
     * @param creation as of {@link #create(Supplier)}
     * @param other what the answer shows: the record, and what a creation alone has to say
     */
    public RestResponse<V> create(Supplier<Outcome<S>> creation, View<S, V> other) {
        var written = shell.aggregates.create(type, shell.caller.creating(), creation);
        var level = shell.caller.level();
        return shell.answers.created(collection, written, (created, day) -> other.of(created, day, level));
    }

    /** Changes a record by a command. */
    public RestResponse<V> change(String id, String reason, Function<S, Outcome<S>> rule) {
        return changed(shell.aggregates.change(type, shell.caller.changing(reason), id, standing, rule));
    }

    /**
     * Corrects a record by a merge patch.
     *
     * @param reason why, or null
     * @param patch the body
     * @param details the class of the record's writable part
     * @param read gives that part
     * @param rule what follows from another one
     */
    public <D extends Record> RestResponse<V> patch(
            String id,
            String reason,
            JsonNode patch,
            Class<D> details,
            Function<S, D> read,
            BiFunction<S, D, Outcome<S>> rule) {
        return change(id, Texts.reason(reason), state -> {
            var before = read.apply(state);
            var after = shell.mergePatch.apply(before, patch, details);
            if (after.equals(before)) {
                return Outcome.unchanged(state);
            }
            Publishing.checkCorrection(shell.caller.authority(), before, after);
            return rule.apply(state, after);
        });
    }

    /** How a record came to be what it is, newest first; also of one that was withdrawn. */
    public RestResponse<Page<HistoryEntry>> history(String id, Paging paging) {
        var written = shell.answers.visible(shell.changes.newest(type, id));
        return shell.answers.page(paging.page(
                "history " + written.state().id(),
                Long.MAX_VALUE,
                (below, limit) -> shell.history.of(type, written.state().id(), below, limit),
                HistoryEntry::version,
                written::version));
    }

    /**
     * What of a record's history concerns a part of it, newest first.
     *
     * @param part the part's id: a cursor of one part is none of another
     * @param concerning those of the entries that concern it, as the part's own
     */
    public RestResponse<Page<HistoryEntry>> history(
            String id, Paging paging, String part, UnaryOperator<List<HistoryEntry>> concerning) {
        var record =
                shell.answers.visible(shell.changes.newest(type, id)).state().id();
        return shell.answers.page(paging.page(
                "history " + part,
                Long.MAX_VALUE,
                (below, limit) -> concerning(record, below, limit, concerning),
                HistoryEntry::version,
                () -> concerning(record, Long.MAX_VALUE, Integer.MAX_VALUE, concerning)
                        .size()));
    }

    private List<HistoryEntry> concerning(
            UUID record, long below, int limit, UnaryOperator<List<HistoryEntry>> concerning) {
        var found = new ArrayList<HistoryEntry>();
        var from = below;
        while (true) {
            var read = shell.history.of(type, record, from, READ_AT_ONCE);
            found.addAll(concerning.apply(read));
            if (read.size() < READ_AT_ONCE || found.size() >= limit) {
                return found.subList(0, Math.min(limit, found.size()));
            }
            from = read.get(read.size() - 1).version();
        }
    }

    private RestResponse<V> changed(Written<S> written) {
        var level = shell.caller.level();
        return shell.answers.changed(written, (changed, day) -> view.of(changed, day, level));
    }
}
