package org.cybercrimeproject.kit.time;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cybercrimeproject.kit.problem.Message;

/** Cuts a period's text into its tokens, in one pass. */
final class Tokenizer {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final String APOSTROPHES = "'\u2018\u2019\u02BC";
    private static final String SLASHES = "/\u2215";
    private static final String RAISED = "ᵉʳˢᵗⁿᵈʰᵐ";
    private static final String LOWERED = "erstndhm";

    /** «17. June», «17.–19. June», as German writes it. */
    private static final Pattern POINT_OF_ORDINAL = Pattern.compile("\\.(?= ?[\\p{L}" + DASHES + "])");

    private final String written;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final NumericTokens numericTokens;
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
        this.numericTokens = new NumericTokens(this.text);
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
        return withoutCalendar(tokenizer.tokens);
    }

    /** «calendar year», « année civile »: what a year, quarter or week is anyway. */
    private static List<Token> withoutCalendar(List<Token> all) {
        var kept = new ArrayList<Token>();
        for (int i = 0; i < all.size(); i++) {
            boolean calendar = is(all.get(i), "calendar") && i + 1 < all.size() && isNoun(all.get(i + 1));
            boolean civil = (is(all.get(i), "civile") || is(all.get(i), "civil")) && i > 0 && isNoun(all.get(i - 1));
            if (!calendar && !civil) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }

    private static boolean is(Token token, String word) {
        return token instanceof Token.Word written && written.letters().equals(word);
    }

    private static boolean isNoun(Token token) {
        return token instanceof Token.Word word
                && (PeriodWords.filler(word.letters()) != null || PeriodWords.unit(word.letters()) != null);
    }

    private void token() {
        char c = text.charAt(at);
        if (isDigit(at)) {
            var found = numericTokens.at(at, tokens);
            if (found == null) {
                tokens.add(number());
            } else {
                at = found.end();
                tokens.add(found.token());
            }
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
        if (letters.isEmpty()
                && end - start < 3
                && POINT_OF_ORDINAL.matcher(text).region(at, text.length()).lookingAt()) {
            at++;
        }
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
        boolean timeOfDay = c == ':' && at > 0 && isDigit(at - 1) && isDigit(at + 1);
        at++;
        if (timeOfDay) {
            throw notUnderstood();
        }
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
            case ',', ';', ':' -> Token.Sign.COMMA;
            case '&', '+' -> Token.Sign.AMPERSAND;
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
