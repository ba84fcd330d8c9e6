package org.cybercrimeproject.kit.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of money.
 *
 * @param amount a decimal number with two places, as text so that no client rounds it: {@code 1400000.00}
 * @param currency the ISO 4217 code, {@code EUR}
 */
public record Money(
        @Schema(pattern = Money.AMOUNT_FORM) String amount,
        @Schema(pattern = Money.CURRENCY_FORM) String currency) {

    static final String AMOUNT_FORM = "^(0|[1-9][0-9]{0,14})\\.[0-9]{2}$";
    static final String CURRENCY_FORM = "^[A-Z]{3}$";

    private static final Pattern AMOUNT = Pattern.compile(AMOUNT_FORM);
    private static final Pattern CURRENCY = Pattern.compile(CURRENCY_FORM);

    /** @throws InvalidValue when the amount or the currency is missing or not written so */
    public Money {
        if (amount == null || !AMOUNT.matcher(amount).matches()) {
            throw new InvalidValue(Message.of(
                    "Write an amount as a decimal number with two decimal places and at most 15 digits before them, such"
                            + " as \"1400000.00\".",
                    "Écrivez un montant comme nombre décimal à deux décimales, avec 15 chiffres au plus devant, tel"
                            + " « 1400000.00 »."));
        }
        if (currency == null || !CURRENCY.matcher(currency).matches()) {
            throw new InvalidValue(Message.of(
                    "Write a currency as its ISO 4217 code, such as \"EUR\".",
                    "Écrivez une monnaie par son code ISO 4217, tel « EUR »."));
        }
    }

    /** @throws InvalidValue when the amount is negative, too large or has more than two places */
    public static Money of(BigDecimal amount, String currency) {
        try {
            return new Money(amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString(), currency);
        } catch (ArithmeticException tooPrecise) {
            throw new InvalidValue(
                    Message.of("An amount has two decimal places at most.", "Un montant a deux décimales au plus."));
        }
    }

    /** The amount as a number, with two decimal places. */
    public BigDecimal toBigDecimal() {
        return new BigDecimal(amount);
    }
}
