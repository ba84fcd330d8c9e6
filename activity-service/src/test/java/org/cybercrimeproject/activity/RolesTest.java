package org.cybercrimeproject.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.api.RoleTable;
import org.cybercrimeproject.kit.test.api.RoleTableCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what: every operation as every role on every object, as roles.txt says. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class RolesTest {

    static List<RoleTable.Row> rows() {
        return RoleTable.ofService().rows();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyRoleIsAnsweredAsTheTableSays(RoleTable.Row row) {
        assertThat(new RoleTableCheck(ActivitySamples.of("ROLES")).faults(row)).isEmpty();
    }

    @Test
    void theTableSpeaksOfEveryOperationAndObject() {
        assertThat(RoleTable.ofService().faults(ActivitySamples.of("ROLES"))).isEmpty();
    }

    @Test
    void aRoleThatIsAnsweredOtherwiseIsFound() {
        var wrong = RoleTable.of("operation object anonymous admin\nlistProjects - 401 200\n");
        assertThat(new RoleTableCheck(ActivitySamples.of("ROLES"))
                        .faults(wrong.rows().get(0)))
                .singleElement()
                .asString()
                .startsWith("anonymous is answered with 200, not 401");
    }
}
