package org.cybercrimeproject.kit.answering;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.cybercrimeproject.kit.json.MergePatch;
import org.cybercrimeproject.kit.reading.ListQuery;
import org.cybercrimeproject.kit.reading.Listing;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.security.Caller;
import org.cybercrimeproject.kit.time.SuiteClock;
import org.cybercrimeproject.kit.writing.AggregateRow;
import org.cybercrimeproject.kit.writing.AggregateType;
import org.cybercrimeproject.kit.writing.Aggregates;
import org.cybercrimeproject.kit.writing.Changes;
import org.cybercrimeproject.kit.writing.History;
import org.cybercrimeproject.kit.writing.State;
import org.jboss.resteasy.reactive.RestResponse;

/** All that stands between HTTP and the rules, in one piece: what a resource needs beside its own aggregate types. */
@Singleton
public class Shell {

    final Aggregates aggregates;
    final Changes changes;
    final History history;
    final MergePatch mergePatch;
    final Caller caller;
    final Answers answers;
    private final Lists lists;
    private final SuiteClock clock;

    Shell(
            Aggregates aggregates,
            Changes changes,
            History history,
            MergePatch mergePatch,
            Caller caller,
            Answers answers,
            Lists lists,
            SuiteClock clock) {
        this.aggregates = aggregates;
        this.changes = changes;
        this.history = history;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.answers = answers;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * The records of one aggregate type, as the API shows them.
     *
     * @param collection their address, {@code /api/v1/activities}
     * @param view renders one
     */
    public <S extends State, R extends AggregateRow, V> Records<S, R, V> records(
            AggregateType<S, R> type, String collection, View<S, V> view) {
        return new Records<>(this, type, collection, view);
    }

    /** A list, in the form that the caller accepts. */
    public <T> RestResponse<Page<T>> list(ListQuery query, Listing listing, Reading reading, Items<T> items) {
        if (listing.withdrawn()) {
            caller.mayAskForWithdrawn();
        }
        return lists.answer(query, listing, reading, items);
    }

    public Aggregates aggregates() {
        return aggregates;
    }

    public Changes changes() {
        return changes;
    }

    public Caller caller() {
        return caller;
    }

    public Answers answers() {
        return answers;
    }

    /** The domain's today. */
    public LocalDate today() {
        return clock.today();
    }
}
