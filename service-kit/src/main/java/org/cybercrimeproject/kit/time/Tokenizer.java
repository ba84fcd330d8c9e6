package org.cybercrimeproject.kit.time;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts a period's text into its tokens, in one pass. */
final class Tokenizer {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final String APOSTROPHES = "'\u2018\u2019\u02BC";
    private static final String SLASHES = "/\u2215";

    private final String written;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean shortened;

    private Tokenizer(String written) {
        this.written = written;
        // Accents in one piece with their letters, and « 1ᵉʳ » as « 1er ».
        this.text = Normalizer.normalize(written, Normalizer.Form.NFC)
                .replace('ᵉ', 'e')
                .replace('ʳ', 'r');
    }

    static List<Token> tokens(String text) {
        var tokenizer = new Tokenizer(text);
        while (tokenizer.at < tokenizer.text.length()) {
            tokenizer.token();
        }
        return tokenizer.tokens;
    }

    private void token() {
        char c = text.charAt(at);
        if (isDigit(at)) {
            tokens.add(isIsoDay() ? isoDay() : number());
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
            throw Refusal.of(written, "a number of " + (end - start) + " digits is neither a day nor a year");
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
        var run = Normalizer.normalize(text.substring(start, at), Normalizer.Form.NFD);
        return MARKS.matcher(run).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Stands within words, «d'ici», or before a year of two digits. */
    private void apostrophe() {
        shortened = areDigits(at + 1, 2) && !isDigit(at + 3);
        boolean within = at > 0
                && Character.isLetter(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1));
        if (!shortened && !within) {
            throw Refusal.of(written, "an apostrophe stands within a word or before a year of two digits");
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
            default ->
                throw Refusal.of(
                        written,
                        "the character " + Refusal.quoted(text.substring(at - 1, text.offsetByCodePoints(at - 1, 1)))
                                + " is not understood");
        };
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
