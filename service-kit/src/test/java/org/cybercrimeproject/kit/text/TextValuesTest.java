package org.cybercrimeproject.kit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextValuesTest {

    private static final LocalDate DAY = LocalDate.of(2010, 2, 1);

    @Test
    void aTextIsPrintedInTheLanguageAskedForElseInTheOther() {
        var both = new LocalizedText("Training", "Formation");
        assertThat(both.in(Language.EN)).isEqualTo("Training");
        assertThat(both.in(Language.FR)).isEqualTo("Formation");
        assertThat(LocalizedText.en("Training").in(Language.FR)).isEqualTo("Training");
        assertThat(LocalizedText.fr("Formation").in(Language.EN)).isEqualTo("Formation");
    }

    @Test
    void aTextWithoutWordingOrWithABadOneIsRefused() {
        refused(() -> new LocalizedText(null, null), "English (en), in French (fr) or in both");
        refused(() -> new LocalizedText("Training", " "), "/fr", "must not be blank");
        refused(() -> LocalizedText.en("a\u0000"), "/en", "has a control character");
        refused(() -> LocalizedText.en("x".repeat(Texts.TEXT + 1)), "too long");
        refused(() -> LocalizedText.en("abc").within(2), "/en", "too long");
    }

    @Test
    void lengthIsThatOfTheLongestWording() {
        assertThat(new LocalizedText("abc", "\uD83D\uDE00").length()).isEqualTo(3);
        assertThat(LocalizedText.fr("\uD83D\uDE00").length()).isEqualTo(1);
    }

    @Test
    void jsonHoldsWhatIsKnownAndNoNulls() {
        assertThat(PlainJson.write(LocalizedText.en("Training"))).isEqualTo("{\"en\":\"Training\"}");
        assertThat(PlainJson.write(Link.to("GPC2-7", "Cairo"))).isEqualTo("""
                {"reference":"GPC2-7","name":"Cairo"}""");
        assertThat(PlainJson.write(new Money("1400000.00", "EUR"))).isEqualTo("""
                {"amount":"1400000.00","currency":"EUR"}""");
        assertThat(PlainJson.write(new Provenance(
                        new Provenance.Source(null, null, DAY), "line 74", null, Provenance.Basis.JOINED, null)))
                .isEqualTo("""
                {"source":{"date":"2010-02-01"},"locator":"line 74","basis":"JOINED"}""");
    }

    @Test
    void valuesComeBackFromJsonAsTheyWere() {
        returns(new LocalizedText("Training", "Formation"));
        returns(LocalizedText.fr("Formation"));
        returns(Link.named("Octopus"));
        returns(Link.to(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"), "GPC2-7", null));
        returns(new Money("0.05", "EUR"));
        returns(Provenance.of(
                new Provenance.Source("report.txt", "Report", DAY), "line 45", Provenance.Basis.VERBATIM));
        returns(new Provenance(null, null, "as said", Provenance.Basis.PARAPHRASED, "the speaker"));
    }

    private static void returns(Object value) {
        assertThat(PlainJson.thereAndBack(value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.5",
                "1.500",
                "-1.00",
                "+1.00",
                "01.00",
                "1e9.00",
                "NaN",
                "1,00",
                "1000000000000000.00",
                "١.٠٠"
            })
    void anAmountIsWrittenInOneWayOnly(String amount) {
        refused(() -> new Money(amount, "EUR"), "Write an amount as a decimal number with two decimal places");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eur", "EURO", "€", "EU1"})
    void aCurrencyIsItsCode(String currency) {
        refused(() -> new Money("1.00", currency), "ISO 4217");
    }

    @ParameterizedTest
    @CsvSource({"1400000, 1400000.00", "1.5, 1.50", "0.050, 0.05", "1E+3, 1000.00", "0, 0.00"})
    void anAmountIsMadeFromANumberWithoutRounding(BigDecimal number, String amount) {
        assertThat(Money.of(number, "EUR")).isEqualTo(new Money(amount, "EUR"));
        assertThat(Money.of(number, "EUR").toBigDecimal()).isEqualByComparingTo(number);
    }

    @Test
    void aNumberThatIsNoAmountIsRefused() {
        refused(() -> Money.of(new BigDecimal("0.005"), "EUR"), "two decimal places");
        refused(() -> Money.of(new BigDecimal("-1"), "EUR"), "decimal number");
        refused(() -> Money.of(new BigDecimal("1E+20"), "EUR"), "decimal number");
        refused(() -> Money.of(BigDecimal.ONE, null), "ISO 4217");
    }

    @Test
    void aLinkSaysSomethingAndSaysItOnOneLine() {
        refused(() -> new Link(null, null, null), "A link needs an id, a reference or a name");
        refused(() -> Link.named(" "), "/name", "must not be blank");
        refused(() -> Link.named("a\nb"), "one line");
        refused(() -> Link.to("\u0000", null), "/reference", "has a control character");
    }

    @Test
    void aProvenanceSaysSomethingTrueToItsLimits() {
        refused(() -> new Provenance(null, null, null, null, null), "says nothing");
        refused(() -> new Provenance.Source(null, null, null), "a document, a title or a date");
        refused(() -> new Provenance(null, "x".repeat(301), null, null, null), "/locator", "too long");
        refused(() -> new Provenance(null, null, "x".repeat(20_001), null, null), "/quote", "too long");
        refused(() -> new Provenance.Source(null, null, LocalDate.of(1899, 12, 31)), "1900 to 2199");
        refused(() -> new Provenance.Source(null, null, LocalDate.of(2200, 1, 1)), "1900 to 2199");
    }

    private static void refused(ThrowingCallable call, String pointer, String reason) {
        refused(call, reason);
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.pointer()).isEqualTo(pointer));
    }

    private static void refused(ThrowingCallable call, String reason) {
        assertThatThrownBy(call).isInstanceOf(InvalidValue.class).hasMessageContaining(reason);
    }
}
