package org.cybercrimeproject.kit.time;

/** The smallest part of a period's text that has a meaning. */
sealed interface Token {

    /**
     * A number of one to four digits.
     *
     * @param suffix what makes it an ordinal, «st», «er»; empty when it is none
     * @param shortened whether an apostrophe stands before it: '09
     */
    record Number(int value, int digits, String suffix, boolean shortened) implements Token {

        boolean isPlain(int ofDigits) {
            return digits == ofDigits && suffix.isEmpty();
        }

        @Override
        public String toString() {
            return ("%0" + digits + "d").formatted(value) + suffix;
        }
    }

    /**
     * A word.
     *
     * @param letters in lower case, without accents
     * @param accented whether it had one
     * @param capital whether it begins with a capital letter
     */
    record Word(String letters, boolean accented, boolean capital) implements Token {
        @Override
        public String toString() {
            return letters;
        }
    }

    /** A day as ISO 8601 writes it: 2010-03-26. */
    record IsoDay(int year, int month, int day) implements Token {
        @Override
        public String toString() {
            return "%04d-%02d-%02d".formatted(year, month, day);
        }
    }

    /**
     * A day in three numbers: 16/10/2012, 16.10.12.
     *
     * @param digits how many digits the number has in which the year is written with four, 0 where none has: then any
     *     of them may be the year
     */
    record NumericDay(int first, int second, int third, int digits) implements Token {

        /** Whether its year is written first, 2012/10/16. */
        boolean yearFirst() {
            return first > 99;
        }

        @Override
        public String toString() {
            return "%02d/%02d/%02d".formatted(first, second, third);
        }
    }

    /** A day and its month in two numbers, whose year stands elsewhere: the first of 16/10 – 18/10/2012. */
    record DayAndMonth(int first, int second) implements Token {
        @Override
        public String toString() {
            return "%02d/%02d".formatted(first, second);
        }
    }

    /** A month in two numbers, of which the year has four digits: 10/2012, 2012-10. */
    record NumericMonth(int year, int month) implements Token {
        @Override
        public String toString() {
            return "%02d/%04d".formatted(month, year);
        }
    }

    /** A sign between the parts. */
    enum Sign implements Token {
        DASH("–"),
        SLASH("/"),
        COMMA(","),
        AMPERSAND("&"),
        /** One that ends no abbreviation: 3.4.10. */
        DOT("."),
        OPEN("("),
        CLOSE(")");

        private final String sign;

        Sign(String sign) {
            this.sign = sign;
        }

        @Override
        public String toString() {
            return sign;
        }
    }
}
