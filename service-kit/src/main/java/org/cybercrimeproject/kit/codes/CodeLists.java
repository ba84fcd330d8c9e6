package org.cybercrimeproject.kit.codes;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.text.Labels;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The enumerations of a service's interface, with words for people: a frontend needs no table of its own. */
public final class CodeLists {

    /**
     * One enumeration.
     *
     * @param name its name in the OpenAPI document
     * @param codes its codes in their order
     */
    @Always({"name", "codes"})
    public record CodeList(String name, List<Code> codes) {}

    /**
     * One code.
     *
     * @param code what stands in records and filters
     * @param order its place in the enumeration, from 1
     * @param label the word for it
     */
    @Schema(name = "ListedCode")
    @Always({"code", "label"})
    public record Code(String code, int order, LocalizedText label) {}

    private final List<CodeList> lists;

    private CodeLists(List<CodeList> lists) {
        this.lists = lists;
    }

    /** The lists of these enumerations, by name. */
    public static CodeLists of(Class<?>... enumerations) {
        return new CodeLists(Stream.of(enumerations)
                .map(CodeLists::list)
                .sorted(Comparator.comparing(CodeList::name))
                .toList());
    }

    public List<CodeList> all() {
        return lists;
    }

    private static CodeList list(Class<?> enumeration) {
        return new CodeList(
                Labels.name(enumeration),
                Stream.of(enumeration.getEnumConstants())
                        .map(code -> (Enum<?>) code)
                        .map(code -> new Code(Json.tree(code).asText(), code.ordinal() + 1, Labels.of(code)))
                        .toList());
    }
}
