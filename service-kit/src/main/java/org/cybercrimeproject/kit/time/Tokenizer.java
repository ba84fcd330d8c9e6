package org.cybercrimeproject.kit.time;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cybercrimeproject.kit.problem.Message;

/** Cuts a period's text into its tokens, in one pass. */
final class Tokenizer {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final String APOSTROPHES = "'\u2018\u2019\u02BC";
    private static final String SLASHES = "/\u2215";
    private static final String RAISED = "ᵉʳˢᵗⁿᵈʰᵐ";
    private static final String LOWERED = "erstndhm";

    /** 16/10/2012, 16. 10. 2012, 2012/10/16; not a part of something longer. */
    private static final Pattern NUMERIC_DAY =
            Pattern.compile("(?:(\\d{1,2}) ?([./-]) ?(\\d{1,2}) ?\\2 ?(\\d{4})|(\\d{4})([./])(\\d{1,2})\\6(\\d{1,2}))"
                    + "(?![\\p{L}\\d]| ?[./] ?\\d)");

    /** 16/10/12; before a month it is a list of days. */
    private static final Pattern SHORT_NUMERIC_DAY =
            Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{2})(?! ?\\p{L}|\\d| ?[./] ?\\d)");

    /** 10/2012, 10.2012. */
    private static final Pattern NUMERIC_MONTH =
            Pattern.compile("(\\d{1,2}) ?[./] ?(\\d{4})(?![\\p{L}\\d]| ?[./] ?\\d)");

    /** 2012-10, as ISO 8601 writes a month. */
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{2})(?![\\p{L}\\d]|-)");

    private final String written;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean shortened;

    private Tokenizer(String written, String text) {
        this.written = written;
        // Accents in one piece with their letters, and « 1ᵉʳ » as « 1er ».
        var composed = new StringBuilder(Normalizer.normalize(text, Normalizer.Form.NFC));
        for (int i = 0; i < composed.length(); i++) {
            int raised = RAISED.indexOf(composed.charAt(i));
            if (raised >= 0) {
                composed.setCharAt(i, LOWERED.charAt(raised));
            }
        }
        this.text = composed.toString();
    }

    /**
     * @param written the text as it was given, for messages
     * @param text the same without the marks around it
     */
    static List<Token> tokens(String written, String text) {
        var tokenizer = new Tokenizer(written, text);
        while (tokenizer.at < tokenizer.text.length()) {
            tokenizer.token();
        }
        return tokenizer.tokens;
    }

    private void token() {
        char c = text.charAt(at);
        if (isDigit(at)) {
            tokens.add(startingWithDigit());
        } else if (Character.isLetter(c)) {
            tokens.add(word());
        } else if (APOSTROPHES.indexOf(c) >= 0) {
            apostrophe();
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            at++;
        } else {
            tokens.add(sign(c));
        }
    }

    private Token startingWithDigit() {
        if (isIsoDay()) {
            return isoDay();
        }
        var day = NUMERIC_DAY.matcher(text).region(at, text.length());
        if (day.lookingAt()) {
            return numericDay(day, day.group(1) != null ? List.of(1, 3, 4) : List.of(5, 7, 8), 4);
        }
        var shortDay = SHORT_NUMERIC_DAY.matcher(text).region(at, text.length());
        if (shortDay.lookingAt()) {
            return numericDay(shortDay, List.of(1, 3, 4), 0);
        }
        var month = NUMERIC_MONTH.matcher(text).region(at, text.length());
        if (month.lookingAt() && !belongsToAWord()) {
            at = month.end();
            return new Token.NumericMonth(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)));
        }
        var iso = ISO_MONTH.matcher(text).region(at, text.length());
        if (iso.lookingAt() && !mayEndInYear(iso.group(1), iso.group(2))) {
            at = iso.end();
            return new Token.NumericMonth(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)));
        }
        return number();
    }

    private Token numericDay(Matcher found, List<Integer> groups, int digits) {
        at = found.end();
        return new Token.NumericDay(
                Integer.parseInt(found.group(groups.get(0))),
                Integer.parseInt(found.group(groups.get(1))),
                Integer.parseInt(found.group(groups.get(2))),
                digits);
    }

    /** The 3 of «Q3/2012» is no month. */
    private boolean belongsToAWord() {
        return !tokens.isEmpty()
                && tokens.get(tokens.size() - 1) instanceof Token.Word word
                && (MonthNames.named(word) != null
                        || PeriodWords.unit(word.letters()) != null
                        || PeriodWords.unitLetter(word.letters()) != null);
    }

    /** Whether 2009-10 may mean two years. */
    private static boolean mayEndInYear(String year, String twoDigits) {
        return Integer.parseInt(twoDigits) > Integer.parseInt(year) % 100;
    }

    private boolean isIsoDay() {
        return at + 10 <= text.length()
                && areDigits(at, 4)
                && text.charAt(at + 4) == '-'
                && areDigits(at + 5, 2)
                && text.charAt(at + 7) == '-'
                && areDigits(at + 8, 2)
                && !isDigit(at + 10);
    }

    private Token isoDay() {
        at += 10;
        return new Token.IsoDay(valueOf(at - 10, at - 6), valueOf(at - 5, at - 3), valueOf(at - 2, at));
    }

    private Token number() {
        int start = at;
        while (isDigit(at)) {
            at++;
        }
        int end = at;
        if (end - start > 4) {
            throw Refusal.of(
                    written,
                    Message.of(
                            "a number of %s digits is neither a day nor a year",
                            "un nombre de %s chiffres n'est ni un jour ni une année", end - start));
        }
        var letters = letters();
        if (PeriodWords.languagesOfSuffix(letters) == null) {
            at = end;
            letters = "";
        }
        var number = new Token.Number(valueOf(start, end), end - start, letters, shortened);
        shortened = false;
        return number;
    }

    private Token word() {
        int start = at;
        var letters = letters();
        var asWritten = text.substring(start, at);
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
        }
        boolean accented = !letters.equals(asWritten.toLowerCase(Locale.ROOT));
        return new Token.Word(letters, accented, Character.isUpperCase(asWritten.charAt(0)));
    }

    private String letters() {
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return plain(text.substring(start, at));
    }

    /** A word in lower case and without accents. */
    static String plain(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Stands within words, «d'ici», or before a year of two digits. */
    private void apostrophe() {
        shortened = areDigits(at + 1, 2) && !isDigit(at + 3);
        boolean within = at > 0
                && Character.isLetter(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1));
        if (!shortened && !within) {
            throw Refusal.of(
                    written,
                    Message.of(
                            "an apostrophe stands within a word or before a year of two digits",
                            "une apostrophe se trouve dans un mot ou devant une année à deux chiffres"));
        }
        at++;
    }

    private Token sign(char c) {
        at++;
        if (DASHES.indexOf(c) >= 0) {
            while (at < text.length() && DASHES.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return Token.Sign.DASH;
        }
        if (SLASHES.indexOf(c) >= 0) {
            return Token.Sign.SLASH;
        }
        return switch (c) {
            case ',' -> Token.Sign.COMMA;
            case '&' -> Token.Sign.AMPERSAND;
            case '.' -> Token.Sign.DOT;
            case '(', '[' -> Token.Sign.OPEN;
            case ')', ']' -> Token.Sign.CLOSE;
            default -> throw notUnderstood();
        };
    }

    private RuntimeException notUnderstood() {
        int code = text.codePointAt(at - 1);
        int position = written.codePointCount(0, Math.max(0, written.indexOf(Character.toString(code)))) + 1;
        return Refusal.of(
                written,
                Message.of(
                        "the character %s (U+%s) at position %s is not understood",
                        "le caractère %s (U+%s) à la position %s n'est pas compris",
                        Message.quoted(Character.toString(code)),
                        String.format(Locale.ROOT, "%04X", code),
                        position));
    }

    private boolean areDigits(int start, int count) {
        for (int i = start; i < start + count; i++) {
            if (!isDigit(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private int valueOf(int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }
}
