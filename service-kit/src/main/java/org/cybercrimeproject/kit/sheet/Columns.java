package org.cybercrimeproject.kit.sheet;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.text.Labels;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.time.FuzzyPeriod;

/**
 * The columns of a sheet, derived from the record that the list shows: one per component; a text in two languages and
 * a period have several, a record in a record has those of its components; values of a list stand in one cell.
 *
 * @param <T> the record
 */
public final class Columns<T> {

    private static final String SEPARATOR = "; ";

    /**
     * One column.
     *
     * @param path the names of the components that lead to it
     * @param value what a row shows there
     */
    private record Column<T>(List<String> path, BiFunction<T, Language, Object> value) {

        String header(Language language) {
            return path.stream()
                    .map(name -> Labels.word("column." + name, language))
                    .collect(Collectors.joining(": "));
        }
    }

    private final List<Column<T>> all;

    private Columns(List<Column<T>> all) {
        this.all = all;
    }

    /**
     * @throws IllegalArgumentException when a component has a type that no cell can show
     * @throws IllegalStateException when a column has no word in one of the languages
     */
    public static <T> Columns<T> of(Class<T> record) {
        var all = new ArrayList<Column<T>>();
        for (var component : record.getRecordComponents()) {
            collect(component, List.of(), row -> get(component, row), all);
        }
        var columns = new Columns<>(List.copyOf(all));
        List.of(Language.values()).forEach(columns::header);
        return columns;
    }

    public List<String> header(Language language) {
        return all.stream().map(column -> column.header(language)).toList();
    }

    /** The cells of a row: texts, numbers, days, or null. */
    public List<Object> cells(T row, Language language) {
        var cells = new ArrayList<>();
        all.forEach(column -> cells.add(column.value().apply(row, language)));
        return cells;
    }

    private static <T> void collect(
            RecordComponent component, List<String> above, Function<T, Object> value, List<Column<T>> all) {
        var path = with(above, component.getName());
        var type = component.getType();
        if (type == LocalizedText.class) {
            add(path, "en", value, (LocalizedText text) -> text.en(), all);
            add(path, "fr", value, (LocalizedText text) -> text.fr(), all);
        } else if (type == FuzzyPeriod.class) {
            all.add(new Column<>(path, (row, language) -> {
                var period = (FuzzyPeriod) value.apply(row);
                return period == null ? null : period.print(language);
            }));
            add(path, "firstDay", value, (FuzzyPeriod period) -> period.from(), all);
            add(path, "lastDay", value, (FuzzyPeriod period) -> period.to(), all);
        } else if (isCell(type)) {
            all.add(new Column<>(path, (row, language) -> cell(value.apply(row), language)));
        } else if (Collection.class.isAssignableFrom(type) && isCell(element(component))) {
            all.add(new Column<>(path, (row, language) -> joined((Collection<?>) value.apply(row), language)));
        } else if (type.isRecord()) {
            for (var inner : type.getRecordComponents()) {
                collect(inner, path, row -> get(inner, value.apply(row)), all);
            }
        } else {
            throw new IllegalArgumentException("No cell can show " + component);
        }
    }

    @SuppressWarnings("unchecked") // the component's type was looked at before
    private static <T, P> void add(
            List<String> path, String name, Function<T, Object> value, Function<P, Object> part, List<Column<T>> all) {
        all.add(new Column<>(with(path, name), (row, language) -> {
            var whole = (P) value.apply(row);
            return whole == null ? null : part.apply(whole);
        }));
    }

    private static List<String> with(List<String> path, String name) {
        var longer = new ArrayList<>(path);
        longer.add(name);
        return List.copyOf(longer);
    }

    private static boolean isCell(Class<?> type) {
        return type.isEnum()
                || type.isPrimitive()
                || InWords.class.isAssignableFrom(type)
                || List.of(
                                String.class,
                                UUID.class,
                                LocalDate.class,
                                Integer.class,
                                Long.class,
                                Boolean.class,
                                PartyRef.class,
                                Link.class)
                        .contains(type);
    }

    private static Class<?> element(RecordComponent component) {
        var argument = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        return argument instanceof Class<?> type ? type : Object.class;
    }

    private static Object joined(Collection<?> values, Language language) {
        return values == null || values.isEmpty()
                ? null
                : values.stream()
                        .map(value -> cell(value, language))
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(SEPARATOR));
    }

    private static Object cell(Object value, Language language) {
        if (value instanceof Enum<?> code) {
            return Labels.of(code, language);
        }
        if (value instanceof Boolean truth) {
            return Labels.word("truth." + truth, language);
        }
        if (value instanceof InWords words) {
            return words.inWords(language);
        }
        if (value instanceof PartyRef party) {
            return firstOf(party.name(), party.code(), party.reference(), party.id());
        }
        if (value instanceof Link link) {
            return firstOf(link.name(), link.reference(), link.id());
        }
        return value instanceof UUID ? value.toString() : value;
    }

    private static String firstOf(Object... names) {
        for (var name : names) {
            if (name != null) {
                return name.toString();
            }
        }
        return null;
    }

    private static Object get(RecordComponent component, Object record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return record == null ? null : accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
