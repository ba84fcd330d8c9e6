package org.cybercrimeproject.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowedMethodsTest {

    @Path("/things")
    interface Things {
        @GET
        void list();

        @POST
        void create();

        @GET
        @Path("/{id: [A-Z][A-Z0-9]{1,4}}")
        void get();

        @PATCH
        @Path("/{id: [A-Z][A-Z0-9]{1,4}}")
        void change();
    }

    @Path("/things/{id: [A-Z][A-Z0-9]{1,4}}")
    interface Moves {
        @POST
        @Path("/withdraw")
        void withdraw();
    }

    @Path("/operations/${name}/refused")
    interface Refused {
        @DELETE
        void forget();
    }

    private final AllowedMethods methods =
            new AllowedMethods(List.of(Things.class, Moves.class, Refused.class, String.class), name -> "here");

    @Test
    void eachAddressHasItsOwn() {
        assertThat(methods.of("/things")).containsExactly("GET", "HEAD", "OPTIONS", "POST");
        assertThat(methods.of("/things/A1")).containsExactly("GET", "HEAD", "OPTIONS", "PATCH");
        assertThat(methods.of("/things/A1/withdraw")).containsExactly("OPTIONS", "POST");
        assertThat(methods.of("/operations/here/refused")).containsExactly("DELETE", "OPTIONS");
    }

    @Test
    void whatIsNotThereHasNone() {
        assertThat(methods.of("/things/a")).isEmpty();
        assertThat(methods.of("/things/A1/withdraw/more")).isEmpty();
        assertThat(methods.of("/thing")).isEmpty();
        assertThat(methods.of("/")).isEmpty();
    }
}
