package org.cybercrimeproject.activity.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Untouched;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.writing.Aggregates;
import org.cybercrimeproject.kit.writing.Authority;
import org.cybercrimeproject.kit.writing.Ids;
import org.cybercrimeproject.kit.writing.Intent;
import org.junit.jupiter.api.Test;

/** What a resource forgets to ask before it writes something, the writing itself asks. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class ForgottenChecksTest {

    @Inject
    Aggregates aggregates;

    @Inject
    Projects projects;

    @Test
    void nobodyCreatesOutsideTheirClaims() {
        var elsewhere = new Authority(Visibility.INTERNAL, true, Map.of("projects", Set.of("OTHER")));
        assertThat(refused(elsewhere).getType()).hasToString("urn:cybercrimeproject:problem:out-of-scope");
    }

    @Test
    void onlyAPublisherCreatesSomethingPublic() {
        var editor = new Authority(Visibility.INTERNAL, false, Map.of());
        assertThat(refused(editor).getType()).hasToString("urn:cybercrimeproject:problem:publisher-needed");
    }

    @Test
    void nobodyChangesWhatTheyMayNotSee() {
        create("UNSEEN", Visibility.INTERNAL, Authority.SYSTEM);
        var partner = new Authority(Visibility.PARTNERS, false, Map.of());
        assertThat(refused(() -> aggregates.change(projects, by(partner), "UNSEEN", ProjectState::withdraw))
                        .getType())
                .hasToString("urn:cybercrimeproject:problem:not-found");
    }

    private HttpProblem refused(Authority authority) {
        return refused(() -> create("FORGOTTEN", Visibility.PUBLIC, authority));
    }

    private static HttpProblem refused(Runnable write) {
        var problem = new HttpProblem[1];
        Untouched.by(() -> problem[0] = catchThrowableOfType(HttpProblem.class, () -> inTransaction(write)));
        return problem[0];
    }

    private static void inTransaction(Runnable write) {
        QuarkusTransaction.joiningExisting().run(write);
    }

    private void create(String reference, Visibility visibility, Authority authority) {
        inTransaction(() -> aggregates.create(
                projects,
                by(authority),
                () -> ProjectState.create(project(reference, visibility), Ids.next(), LocalDate.of(2010, 2, 1))));
    }

    private static Intent by(Authority authority) {
        return new Intent("somebody", null, null, authority, Intent.Match.NOT_NEEDED);
    }

    private static CreateProject project(String reference, Visibility visibility) {
        return new CreateProject(
                reference,
                null,
                null,
                new LocalizedText("P", null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                visibility,
                null);
    }
}
