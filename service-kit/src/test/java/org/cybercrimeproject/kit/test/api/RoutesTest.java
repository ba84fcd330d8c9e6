package org.cybercrimeproject.kit.test.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A route without document, a document without route and a role that differs are found. */
class RoutesTest {

    @Test
    void aDocumentThatSaysWhatTheClassesDoIsPassed() {
        assertThat(faults(Sound.class)).isEmpty();
    }

    @Test
    void aRouteThatIsNotDocumentedIsFound() {
        assertThat(faults(Sound.class, Undocumented.class))
                .singleElement()
                .asString()
                .contains("DELETE /api/v1/things/{id}", "not documented");
    }

    @Test
    void aDocumentedOperationThatNothingAnswersIsFound() {
        assertThat(faults(Half.class)).hasSize(2).allMatch(fault -> fault.contains("nothing answers"));
    }

    @Test
    void rolesThatDifferOrAreNotDeclaredAreFound() {
        assertThat(faults(WrongRoles.class))
                .anyMatch(fault -> fault.contains("is for [viewer], the document says [editor]"))
                .anyMatch(fault -> fault.contains("does not say who"));
    }

    @Test
    void aRouteThatDoesNotSayWhatItProducesIsFound() {
        assertThat(faults(Half.class, Mute.class)).anyMatch(fault -> fault.contains("does not say what it produces"));
    }

    @Test
    void patternsAreTakenOutOfPaths() {
        assertThat(Routes.withoutPatterns("/a/{id: [0-9a-f]{8}-[0-9]{2}|[A-Z]{0,39}}/b/{n: [0-9]{1,4}}"))
                .isEqualTo("/a/{id}/b/{n}");
    }

    private static List<String> faults(Class<?>... classes) {
        return Routes.faults(Planted.sound(), Routes.of(new ClassFileImporter().importClasses(classes), name -> null));
    }

    @Path("/api/v1/things")
    @Produces("application/json")
    static final class Sound {
        @GET
        @PermitAll
        void list() {}

        @POST
        @RolesAllowed("editor")
        void create() {}

        @GET
        @Path("/{id: [A-Z]{1,9}}")
        @PermitAll
        void get() {}
    }

    @Path("/api/v1/things")
    @Produces("application/json")
    static final class Undocumented {
        @DELETE
        @Path("/{id}")
        @PermitAll
        void delete() {}
    }

    @Path("/api/v1/things")
    @Produces("application/json")
    static final class Half {
        @GET
        @PermitAll
        void list() {}
    }

    @Path("/api/v1/things")
    @Produces("application/json")
    static final class WrongRoles {
        @GET
        void list() {}

        @POST
        @RolesAllowed("viewer")
        void create() {}

        @GET
        @Path("/{id}")
        @PermitAll
        void get() {}
    }

    @Path("/api/v1/things")
    static final class Mute {
        @GET
        @Path("/{id}")
        @PermitAll
        void get() {}
    }
}
