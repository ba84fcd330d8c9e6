package org.cybercrimeproject.kit.test.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may do what to what: a text file with a line per operation and object, a column per actor and the status that
 * each is answered with. The object is the visibility of the record that the operation is about or makes; {@code *}
 * stands for all three, {@code -} for no record.
 */
public final class RoleTable {

    /** Whom a table must have a column for. */
    public static final List<String> ROLES =
            List.of("anonymous", "partner", "viewer", "editor", "publisher", "operator", "admin");

    static final Set<String> LEVELS = Set.of("PUBLIC", "PARTNERS", "INTERNAL");

    /**
     * A line of the table.
     *
     * @param object a visibility, or {@code -}
     * @param expected status by actor
     */
    public record Row(String operation, String object, Map<String, Integer> expected) {}

    private final List<Row> rows;

    private RoleTable(List<Row> rows) {
        this.rows = rows;
    }

    /** The table of the service under test: {@code roles.txt} beside its tests, and the kit's own. */
    public static RoleTable ofService() {
        var all = new ArrayList<>(of(read("roles.txt")).rows());
        all.addAll(of(read("kit-roles.txt")).rows());
        return new RoleTable(List.copyOf(all));
    }

    private static String read(String name) {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new AssertionError("src/test/resources/" + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RoleTable of(String text) {
        var lines = text.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("\\s+"))
                .toList();
        var header = lines.get(0);
        var rows = new ArrayList<Row>();
        for (var line : lines.subList(1, lines.size())) {
            if (line.length != header.length) {
                throw new AssertionError("This line has not as many columns as the first: " + Arrays.toString(line));
            }
            var expected = new LinkedHashMap<String, Integer>();
            for (int i = 2; i < line.length; i++) {
                expected.put(header[i], Integer.valueOf(line[i]));
            }
            (line[1].equals("*") ? List.of("PUBLIC", "PARTNERS", "INTERNAL") : List.of(line[1]))
                    .forEach(object -> rows.add(new Row(line[0], object, expected)));
        }
        return new RoleTable(List.copyOf(rows));
    }

    public List<Row> rows() {
        return rows;
    }

    /** What is missing in the table, or too much; empty when it speaks of each operation, object and role. */
    public List<String> faults(Samples samples) {
        var contract = samples.contract();
        var faults = new ArrayList<String>();
        var known = contract.operations().stream().map(Operation::id).collect(Collectors.toSet());
        rows.stream()
                .map(Row::operation)
                .filter(id -> !known.contains(id))
                .distinct()
                .forEach(id -> faults.add(id + " has a row, but is no operation"));
        ROLES.stream()
                .filter(role -> !rows.isEmpty() && !rows.get(0).expected().containsKey(role))
                .forEach(role -> faults.add("the table has no column for " + role));
        for (var operation : contract.operations()) {
            var objects = rows.stream()
                    .filter(row -> row.operation().equals(operation.id()))
                    .map(Row::object)
                    .collect(Collectors.toSet());
            if (objects.isEmpty()) {
                faults.add(operation.id() + " has no row");
            } else if (dependsOnVisibility(samples, operation) && !objects.containsAll(LEVELS)) {
                faults.add(operation.id() + " has rows for " + objects + ", but needs one for each visibility");
            }
        }
        return faults;
    }

    private static boolean dependsOnVisibility(Samples samples, Operation operation) {
        return samples.makes(operation)
                || operation.method().equals("POST")
                        && samples.contract()
                                .property(operation.body(), "visibility")
                                .isPresent();
    }
}
