package org.cybercrimeproject.kit.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cybercrimeproject.kit.party.PartyRef.Kind;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.PlainJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartyRefTest {

    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    @Test
    void jsonHoldsWhatIsKnownAndNoNulls() {
        assertThat(PlainJson.write(PartyRef.country("KH"))).isEqualTo("{\"kind\":\"COUNTRY\",\"code\":\"KH\"}");
        assertThat(PlainJson.write(PartyRef.body("the Centre", "EG"))).isEqualTo("""
                {"kind":"BODY","name":"the Centre","country":"EG"}""");
    }

    @Test
    void everyKindComesBackFromJsonAsItWas() {
        returns(PartyRef.country("TR", "Turkey"));
        returns(PartyRef.territory("GI"));
        returns(PartyRef.group("ASEAN"));
        returns(PartyRef.organisation("EG-NCJS", "National Centre of Judicial Studies"));
        returns(PartyRef.organisation(ID, null, null));
        returns(PartyRef.body("the Centre"));
        returns(PartyRef.unnamed("some African countries"));
    }

    private static void returns(PartyRef party) {
        assertThat(PlainJson.thereAndBack(party)).isEqualTo(party);
    }

    @Test
    void aFilterByCountryFindsTheCountryAndWhatBelongsToIt() {
        assertThat(PartyRef.country("KH").countryCode()).isEqualTo("KH");
        assertThat(PartyRef.territory("GI").countryCode()).isEqualTo("GI");
        assertThat(PartyRef.body("the Centre", "EG").countryCode()).isEqualTo("EG");
        assertThat(PartyRef.group("EU").countryCode()).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "XX", "UK", "kh", "YU", "KHM", "K\u0000"})
    void aCountryNeedsAKnownCode(String code) {
        refused(() -> PartyRef.country(code), "ISO 3166-1");
        refused(() -> PartyRef.territory(code), "ISO 3166-1");
        if (code != null) {
            refused(() -> PartyRef.body("the Centre", code), "ISO 3166-1");
        }
    }

    @Test
    void theMessageForUkNamesTheRightCode() {
        refused(() -> PartyRef.country("UK"), "\"UK\" is not a country code");
        refused(() -> PartyRef.country("UK"), "the United Kingdom is GB");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "coe", "C", "A COE", "ABCDEFGHIJKLMNOPQ"})
    void aGroupNeedsItsCode(String code) {
        refused(() -> PartyRef.group(code), "A group needs its code");
    }

    @Test
    void aPartyHasWhatItsKindNeedsAndNothingElse() {
        refused(() -> new PartyRef(null, null, null, null, "x", null), "needs a kind");
        refused(() -> PartyRef.organisation(null, "Microsoft"), "needs its id or reference");
        refused(() -> PartyRef.organisation(" ", null), "must not be blank");
        refused(() -> PartyRef.body(null), "Name the party");
        refused(() -> PartyRef.unnamed("\u00A0"), "must not be blank");
        refused(() -> PartyRef.body("x".repeat(301)), "too long");
        refused(() -> PartyRef.body("a\u202Eb"), "writing direction");
        refused(() -> new PartyRef(Kind.BODY, "EG", null, null, "x", null), "have a code");
        refused(() -> new PartyRef(Kind.COUNTRY, "EG", ID, null, null, null), "an id or a reference");
        refused(() -> new PartyRef(Kind.BODY, null, null, "EG-NCJS", "x", null), "an id or a reference");
    }

    private static void refused(ThrowingCallable call, String reason) {
        assertThatThrownBy(call).isInstanceOf(InvalidValue.class).hasMessageContaining(reason);
    }
}
