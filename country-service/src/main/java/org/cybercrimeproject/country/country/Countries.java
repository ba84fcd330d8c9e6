package org.cybercrimeproject.country.country;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.cybercrimeproject.country.names.CountryName;
import org.cybercrimeproject.country.names.NameKey;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.writing.AggregateType;
import org.cybercrimeproject.kit.writing.ListRows;
import org.cybercrimeproject.kit.writing.ListTable;
import org.cybercrimeproject.kit.writing.Timelines;

/** How a country is stored. */
@Singleton
public class Countries implements AggregateType<CountryState, Country> {

    static final ListTable TABLE = ListTable.of("country")
            .column("valid_from", "date")
            .column("valid_until", "date")
            .column("code", "text")
            .column("alpha3", "text")
            .column("name_en", "text")
            .column("name_fr", "text")
            .column("key_en", "text")
            .column("key_fr", "text")
            .column("region", "text")
            .column("sub_region", "text")
            .column("note_en", "text")
            .column("note_fr", "text")
            .column("last_day", "date");

    @Override
    public String name() {
        return "country";
    }

    @Override
    public String table() {
        return "country";
    }

    @Override
    public Class<CountryState> stateClass() {
        return CountryState.class;
    }

    @Override
    public Class<Country> rowClass() {
        return Country.class;
    }

    @Override
    public Country row(CountryState state) {
        return new Country(state);
    }

    @Override
    public String subject(CountryState state) {
        return state.reference();
    }

    @Override
    public Timelines timelines(CountryState state) {
        return Timelines.NONE;
    }

    @Override
    public ListRows listRows(CountryState state) {
        var rows = TABLE.rows();
        state.names().forEach(name -> rows.key("name", NameKey.of(name.name())));
        var from = ListRows.EVER;
        for (var next : changesOfName(state)) {
            row(rows, state, from, next);
            from = next;
        }
        // A former State is in the list up to its last day.
        var end = state.lastDay() == null ? ListRows.FOREVER : state.lastDay().plusDays(1);
        return from.isBefore(end) ? row(rows, state, from, end) : rows;
    }

    private static ListRows row(ListRows rows, CountryState state, LocalDate from, LocalDate until) {
        var english = CountryName.printed(state.names(), from, Language.EN);
        var french = CountryName.printed(state.names(), from, Language.FR);
        return rows.row(
                from,
                until,
                state.code(),
                state.alpha3(),
                english.name(),
                french.name(),
                NameKey.of(english.name()),
                NameKey.of(french.name()),
                state.region(),
                state.subRegion(),
                english.note(),
                french.note(),
                state.lastDay());
    }

    /** The days on which the name to print can be another one than the day before. */
    private static TreeSet<LocalDate> changesOfName(CountryState state) {
        var days = new TreeSet<LocalDate>();
        state.names().stream().filter(CountryName::printable).forEach(name -> {
            Optional.ofNullable(name.from()).ifPresent(days::add);
            Optional.ofNullable(name.lastDay()).map(day -> day.plusDays(1)).ifPresent(days::add);
        });
        return days;
    }
}
