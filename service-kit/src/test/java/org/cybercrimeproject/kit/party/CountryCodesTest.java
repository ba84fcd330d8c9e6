package org.cybercrimeproject.kit.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.SharedData;
import org.junit.jupiter.api.Test;

class CountryCodesTest {

    @Test
    void theStandardsCodesAndTwoMoreAreKnown() {
        assertThat(CountryCodes.all()).hasSize(251).contains("GB", "KH", "EU", "XK");
        assertThat(List.copyOf(CountryCodes.all())).isSorted();
        assertThat(CountryCodes.contains("KH")).isTrue();
        assertThat(CountryCodes.contains("UK")).isFalse();
        assertThat(CountryCodes.contains("kh")).isFalse();
        assertThat(CountryCodes.contains(null)).isFalse();
        assertThat(CountryCodes.check("KH")).isEqualTo("KH");
        assertThatThrownBy(() -> CountryCodes.check(null)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void formerStatesAreKnownByTheirFourLetters() {
        assertThat(CountryCodes.former())
                .containsExactlyElementsOf(new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART3)));
        assertThat(CountryCodes.check("CSXX")).isEqualTo("CSXX");
        assertThat(CountryCodes.all()).doesNotContain("CSXX");
        assertThat(CountryCodes.contains("YU")).isFalse();
        assertThat("CSXX").matches(CountryCodes.FORM);
        assertThat("CSX").doesNotMatch(CountryCodes.FORM);
    }

    @Test
    void nobodyCanAddACode() {
        assertThatThrownBy(() -> CountryCodes.all().add("UK")).isInstanceOf(UnsupportedOperationException.class);
    }

    /** Compares with the shared country list; skipped where ../shared/data is absent. */
    @Test
    void theCodesAreThoseOfTheCountryList() throws IOException {
        var list = SharedData.file("countries.csv");
        var expected = new TreeSet<String>();
        Files.readAllLines(list).stream()
                .skip(1)
                .filter(row -> row.matches("[A-Z]{2},.*"))
                .forEach(row -> expected.add(row.substring(0, 2)));
        expected.add("EU");
        expected.add("XK");
        assertThat(CountryCodes.all()).containsExactlyElementsOf(expected);
    }
}
