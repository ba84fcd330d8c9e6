package org.cybercrimeproject.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.PlainJson;
import org.junit.jupiter.api.Test;

/** What holds for every period and every text; a failure names the seed, {@code -Dseed=…} runs it again. */
class FuzzyPeriodPropertyTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int CASES = Boolean.getBoolean("test.full") ? 500_000 : 3_000;

    private static final String[] OPENINGS = {
        "by",
        "by the end of",
        "from",
        "until",
        "before",
        "between",
        "in",
        "d'ici",
        "d’ici au",
        "à partir de",
        "du",
        "de",
        "entre",
        "the",
        "avant",
        "due",
        "deadline:",
        "au plus tard",
        "week",
        "weeks of",
        "semaine du",
        "from the end of the month to"
    };
    private static final String[] LINKS = {
        "-", "–", " — ", "/", ",", "&", ".", "to", "and", "or", "à", "au", "et", ";", ":", "+"
    };
    private static final String[] DAYS = {
        "0", "1", "8", "10", "30", "31", "32", "1er", "2nd", "3e", "first", "2010-03-26", "17/06", "17.", "Monday"
    };
    private static final String[] MONTHS = {
        "Jan",
        "Feb.",
        "March",
        "déc.",
        "août",
        "juin",
        "Q3",
        "T1",
        "H2",
        "half of",
        "quarter",
        "trimestre",
        "de mars",
        "W23",
        "last three months",
        "end of the month"
    };
    private static final String[] YEARS = {"2009", "2010", "2011", "09", "'10", "99", "1899", "2200", "209", "20100"};
    private static final String[] NOISE = {
        "elections",
        "early",
        "03/04/2010",
        "2010-02-30",
        "\u00A0",
        "\t",
        "\u0000",
        "\u202E",
        "\uD800",
        "\uDC00",
        "😀",
        "\u0301",
        "ﬁ",
        "ᵉ",
        "١",
        "ß",
        "İ",
        "ﷺ",
        "…",
        "½",
        "(",
        "?",
        "«",
        "'",
        "’"
    };

    @Test
    void whatIsPrintedMeansWhatWasPrinted() {
        check((random, i) -> {
            var period = anyPeriod(random);
            for (var language : Language.values()) {
                var text = period.print(language);
                var read = FuzzyPeriod.parse(text);
                assertThat(read).isEqualTo(new FuzzyPeriod(text, period.from(), period.to(), period.precision()));
                assertThat(read.print(language)).isEqualTo(text);
                assertSameDays(period, FuzzyPeriod.parse(read.print(Language.values()[1 - language.ordinal()])));
            }
            assertThat(PlainJson.thereAndBack(period)).isEqualTo(period);
        });
    }

    @Test
    void anyTextIsReadOrRefusedWithAReason() {
        int[] read = {0};
        check((random, i) -> {
            var text = random.nextBoolean() ? anyPieces(random) : anyCharacters(random);
            var context = random.nextBoolean() ? anyContext(random) : null;
            try {
                var period = GivenPeriod.of(text, context).toPeriod();
                read[0]++;
                for (var language : Language.values()) {
                    assertSameDays(period, FuzzyPeriod.parse(period.print(language)));
                }
            } catch (InvalidValue refused) {
                assertThat(refused.getMessage()).isNotBlank().endsWith(".").doesNotContain("null");
                assertThat(refused.getMessage().codePoints().noneMatch(Character::isISOControl))
                        .isTrue();
                assertThat(refused.getMessage()).hasSizeLessThan(500);
            }
        });
        assertThat(read[0]).as("texts among them that can be read").isGreaterThan(CASES / 100);
    }

    private static void assertSameDays(FuzzyPeriod one, FuzzyPeriod other) {
        assertThat(other.from()).isEqualTo(one.from());
        assertThat(other.to()).isEqualTo(one.to());
        assertThat(other.precision()).isEqualTo(one.precision());
    }

    private interface Property {
        void holdsFor(RandomGenerator random, int index);
    }

    private static void check(Property property) {
        for (int i = 0; i < CASES; i++) {
            try {
                // Mixes its seed, so that neighbouring seeds give unlike cases.
                property.holdsFor(new SplittableRandom(SEED + i), i);
            } catch (AssertionError | RuntimeException e) {
                fail("case " + i + " of seed " + SEED + ": run again with -Dseed=" + (SEED + i), e);
            }
        }
    }

    private static FuzzyPeriod anyPeriod(RandomGenerator random) {
        var precision = Precision.values()[random.nextInt(Precision.values().length)];
        while (true) {
            var from = anyDay(random);
            var to = random.nextBoolean() ? from.plusDays(random.nextInt(70)) : anyDay(random);
            if (to.isAfter(Days.LAST) || to.isBefore(from)) {
                continue;
            }
            int months = switch (precision) {
                case DAY, DAY_RANGE -> 0;
                case MONTH, MONTH_RANGE -> 1;
                case QUARTER -> 3;
                case HALF_YEAR -> 6;
                case YEAR, YEAR_RANGE -> 12;
            };
            boolean single = !precision.name().endsWith("RANGE");
            from = months == 0 ? from : firstOf(from, months).atDay(1);
            to = single ? from : to;
            to = months == 0 ? to : firstOf(to, months).plusMonths(months - 1L).atEndOfMonth();
            int open = single ? random.nextInt(4) : 0;
            var period = precision.fits(from, to);
            if (period) {
                return new FuzzyPeriod(null, open == 1 ? null : from, open == 2 ? null : to, precision);
            }
        }
    }

    private static YearMonth firstOf(LocalDate day, int months) {
        return YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1);
    }

    private static LocalDate anyDay(RandomGenerator random) {
        return Days.FIRST.plusDays(random.nextInt((int) (Days.LAST.toEpochDay() - Days.FIRST.toEpochDay()) + 1));
    }

    private static GivenPeriod.Context anyContext(RandomGenerator random) {
        var from = anyDay(random);
        var to = from.plusDays(random.nextInt(800));
        return new GivenPeriod.Context(from, to.isAfter(Days.LAST) ? Days.LAST : to);
    }

    /** Pieces at random, mostly in an order that could make a period. */
    private static String anyPieces(RandomGenerator random) {
        var text = new StringBuilder();
        int parts = random.nextInt(20) == 0 ? 60 : 1 + random.nextInt(3);
        append(text, random, OPENINGS, 3);
        for (int i = 0; i < parts; i++) {
            if (i > 0) {
                append(text, random, LINKS, 8);
            }
            append(text, random, DAYS, 2);
            append(text, random, MONTHS, 8);
            append(text, random, YEARS, 4);
            append(text, random, NOISE, 1);
        }
        return text.toString();
    }

    /** @param often of ten times, how often there is one */
    private static void append(StringBuilder text, RandomGenerator random, String[] pieces, int often) {
        if (random.nextInt(10) < often) {
            text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(8) == 0 ? "" : " ");
        }
    }

    private static String anyCharacters(RandomGenerator random) {
        var text = new StringBuilder();
        IntStream.range(0, random.nextInt(40))
                .forEach(i -> text.append((char)
                        switch (random.nextInt(3)) {
                            case 0 -> random.nextInt(0x10000);
                            case 1 -> random.nextInt(0x250);
                            default -> ' ' + random.nextInt(95);
                        }));
        return text.toString();
    }
}
