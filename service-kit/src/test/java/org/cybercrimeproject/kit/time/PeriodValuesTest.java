package org.cybercrimeproject.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.PlainJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodValuesTest {

    private static final LocalDate JUNE_1 = LocalDate.of(2010, 6, 1);
    private static final LocalDate JULY_31 = LocalDate.of(2010, 7, 31);
    private static final FuzzyPeriod SUMMER = FuzzyPeriod.parse("June/July 2010");
    private static final LocalizedText ESTABLISHED = LocalizedText.en("once established");

    @Test
    void jsonHoldsWhatIsKnownAndNoNulls() {
        assertThat(PlainJson.write(SUMMER)).isEqualTo("""
                {"text":"June/July 2010","from":"2010-06-01","to":"2010-07-31","precision":"MONTH_RANGE"}""");
        assertThat(PlainJson.write(FuzzyPeriod.ofDays(null, JULY_31))).isEqualTo("""
                {"to":"2010-07-31","precision":"DAY"}""");
        assertThat(PlainJson.write(DueWindow.once(ESTABLISHED))).isEqualTo("""
                {"condition":{"en":"once established"}}""");
        assertThat(PlainJson.write(GivenDue.of(GivenPeriod.of("July 2010")))).isEqualTo("""
                {"period":{"text":"July 2010"}}""");
    }

    @Test
    void valuesComeBackFromJsonAsTheyWere() {
        var context = new GivenPeriod.Context(JUNE_1, JULY_31);
        returns(SUMMER);
        returns(FuzzyPeriod.ofDay(JUNE_1));
        returns(FuzzyPeriod.ofDays(JUNE_1, null));
        returns(GivenPeriod.of("8-10 June", context));
        returns(GivenPeriod.of(JUNE_1, null));
        returns(new GivenDue(GivenPeriod.of("by September 2010"), true, ESTABLISHED));
        returns(DueWindow.of(SUMMER));
        returns(new DueWindow(SUMMER, true, ESTABLISHED, JUNE_1));
    }

    private static void returns(Object value) {
        assertThat(PlainJson.thereAndBack(value)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-06-01, 2010-06-30, DAY",
        "2010-06-02, 2010-06-30, MONTH",
        "2010-06-01, 2010-06-29, MONTH",
        "2010-06-01, 2010-07-31, MONTH",
        "2010-02-01, 2010-04-30, QUARTER",
        "2010-01-01, 2010-06-30, QUARTER",
        "2010-04-01, 2010-09-30, HALF_YEAR",
        "2010-01-01, 2010-11-30, YEAR",
        "2010-06-02, , MONTH",
        ", 2010-06-29, MONTH",
        "2010-06-01, 2010-06-30, "
    })
    void daysThatThePrecisionCannotHaveAreRefused(LocalDate from, LocalDate to, Precision precision) {
        refused(() -> new FuzzyPeriod(null, from, to, precision), "does not fit a period from");
    }

    @ParameterizedTest
    @CsvSource({
        "2010-06-01, 2010-06-01, DAY_RANGE, DAY",
        "2010-06-01, 2010-06-30, MONTH_RANGE, MONTH",
        "2010-01-01, 2010-12-31, YEAR_RANGE, YEAR",
        "2010-06-05, , DAY_RANGE, DAY",
        ", 2010-06-30, MONTH_RANGE, MONTH",
        "2010-01-01, , YEAR_RANGE, YEAR",
        "2010-06-01, 2010-06-30, DAY_RANGE, DAY_RANGE",
        "2010-01-01, 2010-12-31, MONTH_RANGE, MONTH_RANGE"
    })
    void aRangeOfOneIsThatOne(LocalDate from, LocalDate to, Precision given, Precision kept) {
        assertThat(new FuzzyPeriod(null, from, to, given).precision()).isEqualTo(kept);
    }

    @Test
    void aPeriodThatCannotBeIsRefused() {
        refused(() -> FuzzyPeriod.ofDays(null, null), "needs a first or a last day");
        refused(
                () -> FuzzyPeriod.ofDays(JULY_31, JUNE_1),
                "The last day 2010-06-01 is before the first day 2010-07-31.");
        refused(() -> FuzzyPeriod.ofDay(LocalDate.of(1899, 12, 31)), "must lie between 1900-01-01 and 2199-12-31");
        refused(() -> FuzzyPeriod.ofDay(LocalDate.MAX), "must lie between");
        refused(() -> new FuzzyPeriod(" ", JUNE_1, JUNE_1, Precision.DAY), "must not be blank");
    }

    @Test
    void aGivenPeriodIsATextOrDaysOrBothThatAgree() {
        refused(() -> GivenPeriod.of("June 2010", JUNE_1, null), "can be read and means 2010-06-01/2010-06-30");
        refused(
                () -> new GivenPeriod(null, new GivenPeriod.Context(JUNE_1, JULY_31), JUNE_1, null, null, null),
                "goes with a text");
        refused(() -> new GivenPeriod("June 2010", null, null, null, Precision.MONTH, null), "go with a first or last");
        refused(
                () -> new GivenPeriod(null, null, JUNE_1, JULY_31, Precision.MONTH, null),
                "The precision MONTH does not fit");
        refused(() -> GivenPeriod.of(null, (LocalDate) null), "as text, or by its first or last day");
        refused(() -> GivenPeriod.of("Jan 10"), "10 may be the day or the year");
        refused(() -> new GivenPeriod.Context(JULY_31, JUNE_1), "in this order");
        refused(() -> new GivenPeriod.Context(null, JUNE_1), "in this order");
        refused(() -> new GivenPeriod.Context(LocalDate.MIN, LocalDate.MAX), "must lie between 1900-01-01");
        assertThat(GivenPeriod.of(JUNE_1, JULY_31).toPeriod()).isEqualTo(FuzzyPeriod.ofDays(JUNE_1, JULY_31));
    }

    @ParameterizedTest
    @CsvSource({
        "2010-06-01, 2010-07-31, 2010-07-31, 2010-12-31, true",
        "2010-06-01, 2010-07-31, 2010-08-01, 2010-12-31, false",
        "2010-06-01, 2010-07-31, 2010-01-01, 2010-06-01, true",
        "2010-06-01, 2010-07-31, 2010-01-01, 2010-05-31, false",
        ", 2010-07-31, 2000-01-01, 2000-01-01, true",
        ", 2010-07-31, 2010-08-01, , false",
        "2010-06-01, , 2100-01-01, 2100-01-01, true",
        "2010-06-01, , , 2010-05-31, false",
        "2010-06-01, 2010-07-31, , , true"
    })
    void anOpenEndReachesForEver(
            LocalDate from, LocalDate to, LocalDate otherFrom, LocalDate otherTo, boolean overlap) {
        assertThat(FuzzyPeriod.ofDays(from, to).overlaps(otherFrom, otherTo)).isEqualTo(overlap);
    }

    @Test
    void aDueWindowWaitsForItsConditionUntilItIsMet() {
        var due = DueWindow.once(ESTABLISHED, SUMMER);
        assertThat(due.waitsOn(JUNE_1)).isTrue();
        assertThat(due.conditionMet(JUNE_1).waitsOn(JUNE_1.minusDays(1))).isTrue();
        assertThat(due.conditionMet(JUNE_1).waitsOn(JUNE_1)).isFalse();
        assertThat(DueWindow.of(SUMMER).waitsOn(JUNE_1)).isFalse();
    }

    @Test
    void notTentativeIsSaidInOneWay() {
        assertThat(new DueWindow(SUMMER, false, null, null)).isEqualTo(DueWindow.of(SUMMER));
        assertThat(new GivenDue(GivenPeriod.of("June/July 2010"), false, null).toDue())
                .isEqualTo(DueWindow.of(SUMMER));
        assertThat(new DueWindow(SUMMER, true, null, null).tentative()).isTrue();
    }

    @Test
    void aDueWindowThatSaysNothingOrTooMuchIsRefused() {
        refused(() -> new DueWindow(null, true, null, null), "needs a period or a condition");
        refused(() -> new GivenDue(null, null, null), "needs a period or a condition");
        refused(() -> DueWindow.of(SUMMER).conditionMet(JUNE_1), "no condition that could be met");
        refused(() -> DueWindow.once(ESTABLISHED).conditionMet(LocalDate.of(2200, 1, 1)), "must lie between");
        refused(() -> DueWindow.once(LocalizedText.en("x".repeat(2_001))), "too long");
    }

    private static void refused(ThrowingCallable call, String reason) {
        assertThatThrownBy(call).isInstanceOf(InvalidValue.class).hasMessageContaining(reason);
    }
}
