package org.cybercrimeproject.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One file of the sample: records for one collection, or one body to put at one address.
 *
 * @param name its file name
 * @param writes what it asks for, in order
 */
record SampleFile(String name, List<Write> writes) {
    SampleFile {
        writes = List.copyOf(writes);
    }

    /**
     * One record to write.
     *
     * @param method POST or PUT
     * @param target where it is written
     * @param address where it can be read afterwards
     * @param role the role that writes it
     */
    record Write(String method, String target, String address, String role, JsonNode body) {}

    /** Reads {@code {collection, role, records[]}} or {@code {put, role, body}}. */
    static SampleFile of(String name, JsonNode file) {
        String role = required(name, file, "role").asText();
        if (file.has("put")) {
            String target = file.get("put").asText();
            return new SampleFile(name, List.of(new Write("PUT", target, target, role, required(name, file, "body"))));
        }
        String collection = required(name, file, "collection").asText();
        List<Write> writes = new ArrayList<>();
        for (JsonNode body : required(name, file, "records")) {
            String reference = required(name, body, "reference").asText();
            writes.add(new Write("POST", collection, collection + "/" + reference, role, body));
        }
        return new SampleFile(name, writes);
    }

    /** How many follow-ups the file's activities agree on. */
    int commitments() {
        return writes.stream()
                .mapToInt(write ->
                        write.body().path("outcome").path("commitments").size())
                .sum();
    }

    private static JsonNode required(String name, JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            throw new IllegalArgumentException("%s: \"%s\" is missing".formatted(name, field));
        }
        return value;
    }
}
