package org.cybercrimeproject.kit.test.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A table that leaves something out is found out. */
class RoleTableTest {

    private static final String HEADER = "operation object anonymous partner viewer editor publisher operator admin\n";
    private static final String SOUND = HEADER + """
            listThings  -  200 200 200 200 200 200 200
            createThing *  401 403 403 201 201 403 201
            getThing    *  200 200 200 200 200 200 200
            """;

    @Test
    void aTableThatSpeaksOfAllIsPassed() {
        assertThat(faults(SOUND)).isEmpty();
    }

    @Test
    void anOperationWithoutARowIsFound() {
        assertThat(faults(SOUND.replaceFirst("(?m)^listThings.*\n", ""))).containsExactly("listThings has no row");
    }

    @Test
    void anObjectWithoutARowIsFound() {
        assertThat(faults(SOUND.replace("createThing *", "createThing PUBLIC")))
                .singleElement()
                .asString()
                .startsWith("createThing has rows for [PUBLIC]");
        assertThat(faults(SOUND.replace("getThing    *", "getThing    -"))).hasSize(1);
    }

    @Test
    void aRoleWithoutAColumnAndARowOfNoOperationAreFound() {
        assertThat(faults(SOUND.replace(" operator", " someone"))).contains("the table has no column for operator");
        assertThat(faults(SOUND + "eatThing - 200 200 200 200 200 200 200\n"))
                .containsExactly("eatThing has a row, but is no operation");
    }

    @Test
    void aLineOfOtherLengthIsNoTable() {
        assertThatThrownBy(() -> RoleTable.of(HEADER + "listThings - 200\n")).isInstanceOf(AssertionError.class);
    }

    private static List<String> faults(String table) {
        return RoleTable.of(table).faults(new Samples(Planted.sound()));
    }
}
