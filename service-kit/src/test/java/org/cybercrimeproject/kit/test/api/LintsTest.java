package org.cybercrimeproject.kit.test.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each lint bites. */
class LintsTest {

    @Test
    void aCleanDocumentIsPassed() {
        assertThat(Lints.faults(Planted.sound())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "operationId": "getThing"                      | "operationId": "listThings"            | operation id
            "operationId": "getThing", "summary": "s"      | "operationId": "getThing"              | no summary
            "operationId": "getThing", "summary": "s", "tags": ["t"] | "operationId": "getThing", "summary": "s" | no tag
            "security": [{"SecurityScheme": ["editor"]}],  | `                                    ` | who may call it
            "in": "query", "description": "d"              | "in": "query"                          | does not describe the parameter
            {"name": "x", "on": "2010-02-01"}              | {"name": 7}                            | example that is wrong
            , "example": {"name": "x", "on": "2010-02-01"} | `                                    ` | no example
            "type": "string", "maxLength": 300             | "type": "string"                       | without an end
            "Idempotency-Key", "in": "header"              | "Other-Key", "in": "header"            | Idempotency-Key
            "Thing": {"type"                               | "Idle": {"type": "object"}, "Thing": {"type" | used by nothing
            "name": {"type": "string", "maxLength": 300}   | "name": {"type": "array"}              | list without an end
            "200": {"description": "d", "headers"          | "200": {"description": " ", "headers"  | does not describe 200
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Things"}}} | "content": {} | no schema for 200
            "post": {"operationId"                         | "patch": {"operationId"                | no merge patch
            "Idempotency-Key", "in": "header"              | "If-Match", "in": "header"             | does not document 412
            """)
    void whatIsMissingIsFound(String sound, String fault, String complaint) {
        assertThat(Lints.faults(Planted.with(sound, fault.strip()))).anyMatch(found -> found.contains(complaint));
    }

    @Test
    void anErrorThatIsNotDocumentedOrIsNoProblemIsFound() {
        var document = Planted.DOCUMENT;
        assertThat(Lints.faults(Contract.of(document.replace("\"429\"", "\"428\""))))
                .anyMatch(fault -> fault.contains("does not document 429"));
        assertThat(Lints.faults(Contract.of(document.replace("\"422\"", "\"421\""))))
                .anyMatch(fault -> fault.contains("does not document 422"));
        assertThat(Lints.faults(Contract.of(document.replace("\"404\"", "\"402\""))))
                .anyMatch(fault -> fault.contains("does not document 404"));
        assertThat(Lints.faults(Contract.of(document.replace("\"403\"", "\"402\""))))
                .anyMatch(fault -> fault.contains("does not document 403"));
        assertThat(Lints.faults(Contract.of(
                        document.replace("\"#/components/schemas/Problem\"", "\"#/components/schemas/Thing\""))))
                .anyMatch(fault -> fault.contains("something else than a problem"));
    }
}
